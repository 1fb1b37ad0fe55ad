package punchlist;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The law of the house: which package may know of which, and which library is seen where. */
final class HouseLaw {
    /** From the roof down; a room knows only the floors below its own. Rooms of one floor do not know each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("ui..", "cli.."),
            List.of("session.."),
            List.of("report.."),
            List.of("record.."),
            List.of("remedy.."),
            List.of("check.."),
            List.of("probe.."),
            List.of("machine.windows..", "machine.recorded.."),
            List.of("machine.kinds"),
            List.of(
                    "machine.accounts..",
                    "machine.wmi..",
                    "machine.firewall..",
                    "machine.firmware..",
                    "machine.network..",
                    "machine.system..",
                    "machine.logs..",
                    "machine.storage..",
                    "machine.files..",
                    "machine.hive.."),
            List.of("machine"),
            List.of("scope.."),
            List.of("catalog..", "reference..", "secret.."),
            List.of("text.."),
            List.of("reading.."));

    private static final String[] SCREEN = {"javafx..", "com.sun.javafx..", "atlantafx..", "org.controlsfx.."};
    private static final String[] NETWORK = {"org.eclipse.milo..", "io.netty..", "org.bouncycastle.."};
    private static final String[] CODES = {"com.google.zxing.."};
    private static final String[] PDF = {"com.openhtmltopdf..", "org.apache.pdfbox..", "org.apache.xmpbox.."};

    private final String root;

    private HouseLaw(String root) {
        this.root = root;
    }

    static List<ArchRule> of(String root) {
        var law = new HouseLaw(root);
        return Stream.concat(law.floors().stream(), law.libraries().stream())
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    private List<ArchRule> floors() {
        var rules = new ArrayList<ArchRule>();
        for (int i = 0; i < FLOORS.size(); i++) {
            for (String room : FLOORS.get(i)) {
                String[] closed = closedTo(room, i);
                if (closed.length > 0) {
                    rules.add(noClasses()
                            .that()
                            .resideInAPackage(in(room))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(closed))
                            .as(room + " knows neither its neighbours nor the floors above"));
                }
            }
        }
        rules.add(noClasses()
                .that()
                .resideInAPackage(root + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root)
                .as("nobody knows the root"));
        rules.add(slices().matching(root + ".(**)").should().beFreeOfCycles().as("no cycles between packages"));
        return rules;
    }

    private String[] closedTo(String room, int floor) {
        return FLOORS.subList(0, floor + 1).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(room))
                .map(this::in)
                .toArray(String[]::new);
    }

    private List<ArchRule> libraries() {
        return List.of(
                only("machine.windows..", "sees JNA", "com.sun.jna.."),
                only("ui..", "sees JavaFX and its libraries", SCREEN),
                only("cli..", "sees picocli", "picocli.."),
                only("probe..", "sees Milo, Netty and Bouncy Castle", NETWORK),
                only("report..", "sees the PDF libraries", PDF),
                only("report..", "sees the QR code library", CODES),
                only("secret..", "sees the password library", "com.nulabinc.."),
                only("report..", "sees AWT and Swing", "java.awt..", "javax.swing.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(in("cli.."))
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .as("only cli prints"));
    }

    private ArchRule only(String room, String sees, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .as("only " + room + " " + sees);
    }

    private String in(String room) {
        return root + "." + room;
    }
}
