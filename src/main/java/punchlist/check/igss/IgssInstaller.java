package punchlist.check.igss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.check.access.InstalledEntries;
import punchlist.check.advisory.IgssEntries;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.WindowsPath;
import punchlist.machine.files.signature.FileSignature;
import punchlist.machine.files.signature.SignedFile;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The installer that the engineer names, and the one that Windows Installer keeps of each product it installed
 * (learn.microsoft.com/windows/win32/api/msi/nf-msi-msigetproductinfow, LocalPackage).
 */
final class IgssInstaller {

    private static final String KEPT =
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Installer\\UserData\\S-1-5-18\\Products\\";
    private static final Pattern PRODUCT_CODE = Pattern.compile(
            "\\{([0-9A-Fa-f]{8})-([0-9A-Fa-f]{4})-([0-9A-Fa-f]{4})-([0-9A-Fa-f]{4})-([0-9A-Fa-f]{12})\\}");

    private IgssInstaller() {}

    /** The installer that the scope names, if it lies on a drive of the server. */
    static Optional<String> named(Scope scope) {
        return scope.igss().installer().flatMap(IgssInstaller::local);
    }

    /** A full path on a drive; on a share another computer would be asked, with this account's log-in. */
    static Optional<String> local(String path) {
        return Optional.of(WindowsPath.canonical(path.replace("\"", "")))
                .filter(plain -> plain.matches("[A-Za-z]:\\\\[^\\\\].*"));
    }

    /** The signature of the one that is named; where the others are kept, then the signature of that of IGSS. */
    static List<Question<?>> needs(Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>();
        named(scope).ifPresent(path -> all.add(new FileSignature(path)));
        for (Reading<?> list : InstalledEntries.lists(soFar)) {
            if (list.answer() instanceof Answer.Known<?>(Names names)) {
                names.all().forEach(key -> kept(key).ifPresent(all::add));
            }
        }
        IgssEntries.in(soFar).forEach(entry -> file(entry, soFar).ifPresent(path -> all.add(new FileSignature(path))));
        return all;
    }

    /** The signatures of the installers of these entries. */
    static List<Reading<SignedFile>> signatures(List<InstalledEntries.Entry> entries, Readings readings) {
        return entries.stream()
                .flatMap(entry -> file(entry, readings).stream())
                .distinct()
                .flatMap(path -> readings.find(new FileSignature(path)).stream())
                .filter(reading -> !(reading.answer() instanceof Answer.Absent<SignedFile>))
                .toList();
    }

    /** The installer that is named. */
    sealed interface Seen {

        /** It was asked for, and is there as far as anybody knows. */
        record There(Reading<SignedFile> reading) implements Seen {}

        /** It is not there, or lies where nobody is asked. */
        record Missing(List<Reading<?>> looked, Phrase because) implements Seen {}
    }

    /** The installer that the engineer names; one that is not there, or lies elsewhere, was not seen. */
    static Seen seen(String said, Readings readings) {
        Optional<String> path = local(said);
        if (path.isEmpty()) {
            return new Seen.Missing(List.of(), Phrase.of("check.igss.signed.installerElsewhere", said));
        }
        Reading<SignedFile> reading = readings.get(new FileSignature(path.get()));
        return reading.answer() instanceof Answer.Absent<SignedFile>
                ? new Seen.Missing(List.of(reading), Phrase.of("check.igss.signed.installerAbsent", said))
                : new Seen.There(reading);
    }

    private static Optional<String> file(InstalledEntries.Entry entry, Readings readings) {
        return kept(entry.key())
                .flatMap(readings::find)
                .flatMap(reading -> reading.answer().toOptional())
                .map(RegistryData::shown)
                .flatMap(IgssInstaller::local);
    }

    private static Optional<RegistryValue> kept(String key) {
        Matcher code = PRODUCT_CODE.matcher(key);
        return code.matches()
                ? Optional.of(new RegistryValue(
                        Hive.HKLM, KEPT + packed(code) + "\\InstallProperties", "LocalPackage", RegistryView.VIEW_64))
                : Optional.empty();
    }

    /** Windows Installer writes the first three groups backwards, and of the others each pair. */
    private static String packed(Matcher code) {
        StringBuilder packed = new StringBuilder();
        for (int group = 1; group <= 3; group++) {
            packed.append(new StringBuilder(code.group(group)).reverse());
        }
        String rest = code.group(4) + code.group(5);
        for (int i = 0; i < rest.length(); i += 2) {
            packed.append(rest.charAt(i + 1)).append(rest.charAt(i));
        }
        return packed.toString().toUpperCase(java.util.Locale.ROOT);
    }
}
