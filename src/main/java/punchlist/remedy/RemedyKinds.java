package punchlist.remedy;

import java.util.List;

/** Every kind of remedy there is; the catalogue calls them by name. */
public final class RemedyKinds {

    private RemedyKinds() {}

    /** All kinds. */
    public static List<RemedyKind<?>> all() {
        return List.of(SetRegistry.kind());
    }
}
