package punchlist.check.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import punchlist.machine.Descriptors;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.BadSddl;
import punchlist.machine.sddl.Sddl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * A folder's tree of descriptors, parsed. Trees mostly repeat few descriptors, so every distinct text is parsed once.
 * Not changed once made.
 *
 * <p>The reading does not say what is a folder: an object counts as one when something lies in it, or when an entry of
 * it is to be inherited, which entries of files never are.
 */
public final class DescriptorTree {

    /**
     * An object of which nothing certain can be said: its descriptor is no SDDL, or it leads elsewhere.
     *
     * @param path where
     * @param problem what was expected in the text, or that it is a link
     */
    public record Unclear(String path, String problem) {}

    /** Why nothing certain can be said of a link. */
    static final String LINK = "link";

    private final Map<String, SecurityDescriptor> byPath = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final TreeSet<String> parents = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Unclear> unclear = new ArrayList<>();

    /** The tree of these descriptors. */
    public DescriptorTree(Descriptors descriptors) {
        descriptors.links().forEach(path -> unclear.add(new Unclear(path, LINK)));
        Map<String, SecurityDescriptor> seen = new HashMap<>();
        descriptors.byPath().forEach((path, text) -> {
            parents.add(above(path));
            try {
                byPath.put(path, seen.computeIfAbsent(text, Sddl::parse));
            } catch (BadSddl e) {
                unclear.add(new Unclear(path, String.valueOf(e.getMessage())));
            }
        });
    }

    /** The objects, parents before what lies in them. */
    public Map<String, SecurityDescriptor> byPath() {
        return Collections.unmodifiableMap(byPath);
    }

    /** Everybody who is named somewhere in it. */
    public Set<Trustee> trustees() {
        Set<Trustee> all = new LinkedHashSet<>();
        Set<SecurityDescriptor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        byPath.values().stream().filter(seen::add).forEach(descriptor -> Principals.namedIn(descriptor)
                .forEach(all::add));
        return all;
    }

    /** The objects whose descriptor was not understood as text. */
    public List<Unclear> unclear() {
        return List.copyOf(unclear);
    }

    /** Whether the object is a folder, as far as the reading tells. */
    public boolean isFolder(String path) {
        SecurityDescriptor own = byPath.get(path);
        return parents.contains(path)
                || (own != null
                        && own.dacl().aces().stream()
                                .anyMatch(ace -> ace.has(Ace.OBJECT_INHERIT | Ace.CONTAINER_INHERIT)));
    }

    /** The descriptor of the folder above, where it belongs to the tree. */
    public Optional<SecurityDescriptor> parentOf(String path) {
        return Optional.ofNullable(byPath.get(above(path)));
    }

    /** The path of the folder above. */
    public static String above(String path) {
        int cut = path.lastIndexOf('\\');
        return cut < 0 ? "" : path.substring(0, cut);
    }

    /** What a function says of each object, computed once per distinct descriptor. */
    public <T> Map<String, T> each(Function<SecurityDescriptor, T> judged) {
        IdentityHashMap<SecurityDescriptor, T> seen = new IdentityHashMap<>();
        Map<String, T> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byPath.forEach((path, descriptor) -> all.put(path, seen.computeIfAbsent(descriptor, judged)));
        return all;
    }
}
