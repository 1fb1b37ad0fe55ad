package punchlist.check;

import java.util.List;

/** Every kind of check there is; the catalogue calls them by name. */
public final class CheckKinds {

    private CheckKinds() {}

    /** All kinds. */
    public static List<CheckKind<?>> all() {
        return List.of(
                RegistryLimit.kind(),
                DriftReviewed.kind(),
                UaNoUnencrypted.kind(),
                MqttTls.kind(),
                KepwareOpcDaOff.kind());
    }
}
