import PartnerMatch
import Synchronization

/// The session that answers the requests and the last answer it gave.
///
/// There is one for each instance of the module, made by the first request. Its address is kept in `Place`: a global
/// of its own type would be shared mutable state, which Swift 6 refuses even where there is one thread only.
private struct Service {
    var session = Session()
    var answer: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 0)

    /// Answers one request line; the answer stays where it is until the next one takes its place.
    mutating func respond(to line: [UInt8]) {
        let bytes = session.respond(to: line)
        answer.deallocate()
        answer = .allocate(capacity: bytes.count)
        _ = answer.initialize(from: bytes)
    }
}

/// Where the service is.
private enum Place {
    /// The service's address; 0 before the first request and while a request is answered.
    static let address = Atomic<UInt>(0)

    /// Takes the service out of its place, or makes it, and puts it back after `body`. Whoever would come in between
    /// would start a session of its own; nobody can, since the module calls nothing outside itself.
    static func withService<Value>(_ body: (inout Service) -> Value) -> Value {
        let bits = address.exchange(0, ordering: .relaxed)
        let service =
            UnsafeMutablePointer<Service>(bitPattern: bits)
            ?? {
                let made = UnsafeMutablePointer<Service>.allocate(capacity: 1)
                made.initialize(to: Service())
                return made
            }()
        defer { address.store(UInt(bitPattern: service), ordering: .relaxed) }
        return body(&service.pointee)
    }
}

/// Room for `size` bytes, into which the page writes a request. Give it back with `pm_release`.
@_expose(wasm, "pm_allocate")
@_cdecl("pm_allocate")
func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    .allocate(byteCount: size, alignment: 16)
}

/// Gives back what `pm_allocate` gave.
@_expose(wasm, "pm_release")
@_cdecl("pm_release")
func release(_ pointer: UnsafeMutableRawPointer?) {
    pointer?.deallocate()
}

/// Answers one request line of `length` bytes of UTF-8 at `pointer` (without the newline) and says where the response
/// line is. It has `pm_result_length` bytes and stays until the next call; the page copies it and does not release it.
@_expose(wasm, "pm_respond")
@_cdecl("pm_respond")
func respond(_ pointer: UnsafePointer<UInt8>, _ length: Int) -> UnsafePointer<UInt8>? {
    let line = [UInt8](UnsafeBufferPointer(start: pointer, count: length))
    return Place.withService { service in
        service.respond(to: line)
        return UnsafePointer(service.answer.baseAddress)
    }
}

/// The number of bytes of the last response.
@_expose(wasm, "pm_result_length")
@_cdecl("pm_result_length")
func resultLength() -> Int {
    Place.withService { $0.answer.count }
}
