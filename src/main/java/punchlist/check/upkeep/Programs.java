package punchlist.check.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import punchlist.check.Subject;
import punchlist.check.access.InstalledEntries;
import punchlist.check.advisory.Version;

/**
 * Java and Visual C++ runtimes by the list of installed programs. Their names are products' names and the same in every
 * language of Windows.
 */
final class Programs {

    /** How the names begin, and the product; the first that fits counts. */
    private static final List<Map.Entry<String, String>> JAVA = List.of(
            Map.entry("eclipse temurin", "java-temurin"),
            Map.entry("adoptopenjdk", "java-temurin"),
            Map.entry("amazon corretto", "java-corretto"),
            Map.entry("azul zulu", "java-zulu"),
            Map.entry("zulu", "java-zulu"),
            Map.entry("microsoft build of openjdk", "java-microsoft"),
            Map.entry("java(tm)", "java-oracle"),
            Map.entry("java se", "java-oracle"),
            Map.entry("java 6", "java-oracle"),
            Map.entry("java 7", "java-oracle"),
            Map.entry("java 8", "java-oracle"),
            Map.entry("openjdk", "java"),
            Map.entry("liberica jdk", "java"),
            Map.entry("red hat build of openjdk", "java"));

    private static final String VISUAL_C = "microsoft visual c++";

    private Programs() {}

    static List<Component> in(List<InstalledEntries.Entry> entries) {
        List<Component> all = new ArrayList<>();
        Map<String, Component> runtimes = new TreeMap<>();
        for (InstalledEntries.Entry entry : entries) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(VISUAL_C)) {
                visualC(entry, runtimes);
            } else {
                JAVA.stream()
                        .filter(known -> name.startsWith(known.getKey()))
                        .findFirst()
                        .ifPresent(known -> all.add(component(entry, known.getValue())));
            }
        }
        all.addAll(runtimes.values());
        return all;
    }

    private static Component component(InstalledEntries.Entry entry, String product) {
        Subject subject = new Subject(
                Subject.Kind.PATH, entry.location().orElse(entry.view().key() + "\\" + entry.key()), entry.name());
        return new Component(subject, product, entry.name(), entry.version().orElse(""), entry.readings());
    }

    /** Each version stands several times in the list; the lowest build of it is what counts. */
    private static void visualC(InstalledEntries.Entry entry, Map<String, Component> byMajor) {
        String text = entry.version().orElse("");
        Version.find(text).ifPresent(version -> {
            String name = "Visual C++ " + version.major();
            Component one =
                    new Component(Subject.of(Subject.Kind.PATH, name), "vc", entry.name(), text, entry.readings());
            byMajor.merge(name, one, Programs::lower);
        });
    }

    private static Component lower(Component a, Component b) {
        boolean first = Version.find(a.version())
                .flatMap(x -> Version.find(b.version()).map(y -> x.compareTo(y) <= 0))
                .orElse(true);
        return first ? a : b;
    }
}
