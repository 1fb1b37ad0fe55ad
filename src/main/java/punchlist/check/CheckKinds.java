package punchlist.check;

import java.util.List;

/** All kinds of check. A new kind is one class with its test, and one line here. */
public final class CheckKinds {

    private CheckKinds() {}

    /** The kinds, by name of their class. */
    public static List<CheckKind<?>> all() {
        return List.of(
                FixedPrivateAddresses.kind(),
                OperatorsNotAdministrators.kind(),
                PortOpenOnlyTo.kind(),
                RegistryLimit.kind(),
                SmbiosAdminPassword.kind());
    }
}
