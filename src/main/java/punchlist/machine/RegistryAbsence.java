package punchlist.machine;

import java.util.List;
import java.util.Optional;
import punchlist.reading.Section;
import tools.jackson.databind.JsonNode;

/**
 * Keys of a snapshot that are not there because one above them is not: it is null in {@code registry}, or the list of its
 * parent's keys in {@code registrySubkeys} lacks it. The roots' own lists say only which hives are loaded.
 */
final class RegistryAbsence {

    private static final String SUBKEYS = "registrySubkeys";

    private RegistryAbsence() {}

    /**
     * Whether a key is known not to be there.
     *
     * @param snapshot any section of the snapshot
     * @param view the view's name
     * @param path hive and key
     */
    static boolean isGone(Section snapshot, String view, String path) {
        Section registry = snapshot.beside("registry");
        Section subkeys = snapshot.beside(SUBKEYS);
        String key = path;
        for (int cut = key.lastIndexOf('\\'); cut > 0; cut = key.lastIndexOf('\\')) {
            String above = key.substring(0, cut);
            if (registry.at(List.of(view, key)).filter(JsonNode::isNull).isPresent()) {
                return true;
            }
            if (above.indexOf('\\') > 0 && lacks(subkeys.at(List.of(view, above)), key.substring(cut + 1))) {
                return true;
            }
            key = above;
        }
        return false;
    }

    private static boolean lacks(Optional<JsonNode> list, String name) {
        if (list.isEmpty() || !list.get().isArray()) {
            return list.filter(JsonNode::isNull).isPresent();
        }
        for (JsonNode element : list.get()) {
            if (element.isString() && element.stringValue().equalsIgnoreCase(name)) {
                return false;
            }
        }
        return true;
    }
}
