/// The files of `Config` as they are compiled in: the themes, the calls, the named weight sets, the templates of the
/// minutes.
public enum Defaults {
    /// `themes`, `calls/…`, `minutes/…` and `weights/…`.
    public static let names =
        DefaultFiles.calls.map { "calls/" + $0.name } + DefaultFiles.minutes.map { "minutes/" + $0.name } + ["themes"]
        + DefaultFiles.weights.map { "weights/" + $0.name }

    /// The text of a file by its name in `Config`, without `.json` or `.md`; nil if there is none.
    public static func text(_ name: String) -> String? {
        if name == "themes" { return DefaultFiles.themes }
        if let call = DefaultFiles.calls.first(where: { "calls/" + $0.name == name }) { return call.text }
        if let template = DefaultFiles.minutes.first(where: { "minutes/" + $0.name == name }) { return template.text }
        return DefaultFiles.weights.first { "weights/" + $0.name == name }?.text
    }

    /// A weight set by its name alone, such as `equal`.
    public static func weights(_ name: String) -> String? { text("weights/" + name) }
}
