package punchlist.check.igss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.check.advisory.Version;
import punchlist.check.igss.IgssFiles.Installation;
import punchlist.machine.Json;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.machine.WindowsPath;
import punchlist.machine.files.FileList;
import punchlist.machine.files.FileVersion;
import punchlist.machine.files.FolderFiles;
import punchlist.machine.files.VersionInfo;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * What of IGSS is on this server, as facts and without a verdict: its folders with the versions of its modules, the services
 * that start from them, and the project folder that the scope names (where a project lies is not published to be read).
 */
public final class IgssFacts {

    private final IgssFiles files;
    private final Scope scope;
    private final Readings readings;

    private IgssFacts(Scope scope, Readings readings) {
        this.files = new IgssFiles(scope, readings);
        this.scope = scope;
        this.readings = readings;
    }

    /** What must be asked, given what is known so far; takes three rounds. */
    public static List<Question<?>> needs(Scope scope, Readings soFar) {
        IgssFacts facts = new IgssFacts(scope, soFar);
        List<Question<?>> all = new ArrayList<>(facts.files.versions());
        facts.project().ifPresent(all::add);
        return all;
    }

    /** The facts, one a line; none where nothing of IGSS was seen or said. */
    public static List<Phrase> lines(Scope scope, Readings readings) {
        IgssFacts facts = new IgssFacts(scope, readings);
        List<Phrase> lines = new ArrayList<>();
        List<Installation> seen = facts.files.installations().stream()
                .filter(one -> one.listing().isPresent()
                        || facts.modules(one).findAny().isPresent())
                .toList();
        seen.forEach(one -> lines.add(facts.folder(one)));
        facts.services(seen).forEach(lines::add);
        facts.projectLine().ifPresent(lines::add);
        return lines;
    }

    private Phrase folder(Installation one) {
        List<Phrase> modules = modules(one).toList();
        return modules.isEmpty()
                ? Phrase.of(
                        "check.igss.facts.noModule", one.folder(), one.files().size())
                : Phrase.of("check.igss.facts.folder", one.folder(), Phrase.list(modules));
    }

    private Stream<Phrase> modules(Installation one) {
        return one.named().stream().flatMap(path -> readings.find(new FileVersion(path)).stream()
                .flatMap(reading -> reading.answer().toOptional().stream())
                .map(VersionInfo::fileVersion)
                .flatMap(text -> Version.find(text)
                        .map(version -> IgssBuild.shown(path.substring(path.lastIndexOf('\\') + 1), text, version))
                        .stream()));
    }

    /** The services whose programs lie in one of the folders, or can only be programs of IGSS. */
    private Stream<Phrase> services(List<Installation> seen) {
        Optional<Reading<ServiceTable>> table = readings.find(new Services());
        return table.stream()
                .flatMap(reading -> reading.answer().toOptional().stream())
                .flatMap(services -> services.all().stream())
                .filter(service -> service.image()
                        .map(WindowsPath::canonical)
                        .filter(image -> IgssModule.isImage(image)
                                || seen.stream().anyMatch(one -> WindowsPath.isWithin(image, one.folder())))
                        .isPresent())
                .map(IgssFacts::service);
    }

    private static Phrase service(Service service) {
        return Phrase.of(
                "check.igss.facts.service",
                service.displayName().isBlank() ? service.name() : service.displayName(),
                service.name(),
                Phrase.of("check.igss.facts.state." + Json.word(service.state())),
                Phrase.of("check.igss.facts.start." + Json.word(service.start())));
    }

    private Optional<FolderFiles> project() {
        return scope.igss()
                .project()
                .flatMap(IgssInstaller::local)
                .map(path -> FolderFiles.of(path, 0, ".elm", ".mdb"));
    }

    private Optional<Phrase> projectLine() {
        return project().map(question -> {
            Reading<FileList> reading = readings.get(question);
            return switch (reading.answer()) {
                case Answer.Known<FileList>(FileList list) ->
                    list.files().isEmpty()
                            ? Phrase.of("check.igss.facts.projectEmpty", question.root())
                            : Phrase.of("check.igss.facts.project", question.root(), Phrase.list(names(list)));
                case Answer.Absent<FileList> absent -> Phrase.of("check.igss.facts.projectAbsent", question.root());
                case Answer.Unread<FileList> unread ->
                    Phrase.of("check.igss.facts.projectUnread", question.root(), Phrases.why(reading));
            };
        });
    }

    private static List<Phrase> names(FileList list) {
        return list.files().stream()
                .map(file -> file.path().substring(file.path().lastIndexOf('\\') + 1))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(name -> Phrase.of("check.igss.facts.file", name))
                .toList();
    }
}
