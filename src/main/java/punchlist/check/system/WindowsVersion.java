package punchlist.check.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import punchlist.check.Phrases;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * Which Windows this is, by its registry. The product's name is not used: it is a text for people, and says Windows 10 on
 * Windows 11.
 *
 * @param build the build ("20348")
 * @param revision the revision, which every update raises; empty where it is not there
 * @param edition the {@code EditionID}
 * @param family the edition's family
 */
public record WindowsVersion(long build, OptionalLong revision, String edition, EditionFamily family) {

    private static final String KEY = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final RegistryValue BUILD = RegistryValue.hklm(KEY, "CurrentBuildNumber");
    private static final RegistryValue REVISION = RegistryValue.hklm(KEY, "UBR");
    private static final RegistryValue EDITION = RegistryValue.hklm(KEY, "EditionID");
    private static final RegistryValue INSTALLATION = RegistryValue.hklm(KEY, "InstallationType");
    private static final RegistryValue PRODUCT =
            RegistryValue.hklm("SYSTEM\\CurrentControlSet\\Control\\ProductOptions", "ProductType");
    private static final Pattern DIGITS = Pattern.compile("\\d{3,9}");

    /** What must be asked. */
    public static List<Question<?>> questions() {
        return List.of(BUILD, REVISION, EDITION, INSTALLATION, PRODUCT);
    }

    /** The version, with the readings it rests on, or why it is not known. */
    static Look<WindowsVersion> in(Readings readings) {
        Reading<RegistryData> build = readings.get(BUILD);
        Reading<RegistryData> edition = readings.get(EDITION);
        List<Reading<?>> needed = List.of(build, edition);
        for (Reading<RegistryData> reading : List.of(build, edition)) {
            if (reading.answer() instanceof Answer.Unread<RegistryData>(Why why)) {
                return new Look.NotSeen<>(needed, Phrases.why(why));
            }
        }
        Optional<String> number =
                text(build).filter(text -> DIGITS.matcher(text).matches());
        Optional<String> named = text(edition).filter(text -> !text.isBlank());
        if (number.isEmpty() || named.isEmpty()) {
            return new Look.NotSeen<>(needed, Phrase.of("check.windows.noVersion"));
        }
        List<Reading<?>> all = new ArrayList<>(needed);
        List.of(REVISION, INSTALLATION, PRODUCT).stream()
                .map(readings::get)
                .filter(reading -> reading.answer().wasRead())
                .forEach(all::add);
        return version(Long.parseLong(number.get()), named.get(), readings, all);
    }

    private static Look<WindowsVersion> version(long build, String edition, Readings readings, List<Reading<?>> all) {
        Optional<EditionFamily> family = EditionFamily.of(edition);
        if (family.isEmpty() || contradicts(family.get(), edition, readings)) {
            String kind = text(readings.get(INSTALLATION))
                    .or(() -> text(readings.get(PRODUCT)))
                    .orElse("-");
            return new Look.NotSeen<>(all, unknown("edition " + edition + " (" + kind + "), build " + build));
        }
        OptionalLong revision = readings.answer(REVISION) instanceof Answer.Known<RegistryData>(RegistryData data)
                ? data.number()
                : OptionalLong.empty();
        return new Look.Seen<>(new WindowsVersion(build, revision, edition, family.get()), all);
    }

    /** What this program does not know. */
    static Phrase unknown(String what) {
        return Phrases.why(new Why.NotUnderstood(what));
    }

    /** Whether what says server and what says client disagree; the edition for many sessions is both. */
    private static boolean contradicts(EditionFamily family, String edition, Readings readings) {
        boolean bySetup = text(readings.get(INSTALLATION))
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("server") != family.isServer())
                .isPresent();
        boolean byProduct = text(readings.get(PRODUCT))
                .filter(type -> type.equalsIgnoreCase("WinNT") == family.isServer())
                .isPresent();
        return !edition.equalsIgnoreCase("ServerRdsh") && (bySetup || byProduct);
    }

    private static Optional<String> text(Reading<RegistryData> reading) {
        return reading.answer() instanceof Answer.Known<RegistryData>(RegistryData.Text(var type, String text))
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Whether its licence is a trial that runs out. */
    boolean isTrial() {
        return edition.toLowerCase(Locale.ROOT).contains("eval");
    }

    /** Build and revision as people write them. */
    String shown() {
        return build + (revision.isPresent() ? "." + revision.getAsLong() : "");
    }
}
