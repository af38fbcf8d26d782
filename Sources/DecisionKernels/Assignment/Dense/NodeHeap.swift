/// Nodes by key, the least first: a binary heap that knows where each node is (Williams 1964, *Heapsort*). At equal keys
/// whatever the history of the heap puts first, which is the same on every machine.
struct NodeHeap<Key: FixedWidthInteger & Sendable>: ~Copyable {
    private let keys: UnsafeMutablePointer<Key>
    private let nodes: UnsafeMutablePointer<Int32>
    /// Where a node is, −1 for nowhere.
    private let place: UnsafeMutablePointer<Int32>
    private var count = 0

    /// Room for nodes 0 ..< `nodes`.
    init(nodes count: Int) {
        keys = .allocate(capacity: count)
        keys.initialize(repeating: 0, count: count)
        nodes = .allocate(capacity: count)
        nodes.initialize(repeating: 0, count: count)
        place = .allocate(capacity: count)
        place.initialize(repeating: -1, count: count)
    }

    deinit {
        keys.deallocate()
        nodes.deallocate()
        place.deallocate()
    }

    var isEmpty: Bool { count == 0 }
    var leastKey: Key { keys[0] }

    mutating func removeAll() {
        for index in 0..<count { place[Int(nodes[index])] = -1 }
        count = 0
    }

    /// Puts a node in, or nearer to the front; the key is not larger than the node's key so far.
    @inline(__always)
    mutating func insertOrLower(_ node: Int, _ key: Key) {
        var hole = Int(place[node])
        if hole < 0 {
            hole = count
            count &+= 1
        }
        while hole > 0 {
            let parent = (hole &- 1) / 2
            if keys[parent] <= key { break }
            put(nodes[parent], keys[parent], hole)
            hole = parent
        }
        put(Int32(truncatingIfNeeded: node), key, hole)
    }

    /// Takes a node out if it is in.
    @inline(__always)
    mutating func remove(_ node: Int) {
        let hole = Int(place[node])
        if hole < 0 { return }
        // To the front as the least there is, and out.
        var index = hole
        while index > 0 {
            let parent = (index &- 1) / 2
            put(nodes[parent], keys[parent], index)
            index = parent
        }
        put(Int32(truncatingIfNeeded: node), keys[0], 0)
        _ = removeLeast()
    }

    mutating func removeLeast() -> Int {
        let node = Int(nodes[0])
        place[node] = -1
        count &-= 1
        if count > 0 {
            let last = nodes[count]
            let key = keys[count]
            var hole = 0
            while true {
                var child = 2 &* hole &+ 1
                if child >= count { break }
                if child &+ 1 < count && keys[child &+ 1] < keys[child] { child &+= 1 }
                if keys[child] >= key { break }
                put(nodes[child], keys[child], hole)
                hole = child
            }
            put(last, key, hole)
        }
        return node
    }

    @inline(__always)
    private func put(_ node: Int32, _ key: Key, _ index: Int) {
        nodes[index] = node
        keys[index] = key
        place[Int(node)] = Int32(truncatingIfNeeded: index)
    }
}
