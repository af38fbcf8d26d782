/// The version of the program; equal to the top of the changelog, which a test holds.
public enum Version {
    /// Semantic version.
    public static let current = "0.1.0"
}
