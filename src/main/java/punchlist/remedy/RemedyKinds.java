package punchlist.remedy;

import java.util.List;

/** All kinds of remedy. A new kind is one class with its test, and one line here. */
public final class RemedyKinds {

    private RemedyKinds() {}

    /** The kinds, by name of their class. */
    public static List<RemedyKind<?>> all() {
        return List.of(SetRegistry.kind());
    }
}
