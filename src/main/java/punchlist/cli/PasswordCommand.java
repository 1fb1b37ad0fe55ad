package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.catalog.Control;
import punchlist.record.Books;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.scope.Scope;
import punchlist.secret.PasswordChecker;
import punchlist.secret.PasswordGenerator;
import punchlist.secret.PasswordVerdict;
import punchlist.session.OpenMachine;
import punchlist.session.ServerNames;

/**
 * {@code punchlist password check} and {@code punchlist password generate}. A candidate comes from standard input or a file
 * descriptor and is forgotten; a record gets that it was checked, for which account, and whether it was strong.
 */
@Command(name = "password")
final class PasswordCommand extends Task {

    /** The name of the candidate among the secrets. */
    static final String CANDIDATE = "candidate";

    @Parameters(index = "0", paramLabel = "check|generate")
    private @Nullable Action action;

    @Option(names = "--user", paramLabel = "NAME")
    private List<String> users = List.of();

    @Option(names = "--length", paramLabel = "N")
    private @Nullable Integer length;

    @Option(names = "--record", paramLabel = "FILE")
    private @Nullable Path record;

    @Option(names = "--control", paramLabel = "ID")
    private @Nullable String control;

    @Option(names = "--account", paramLabel = "NAME")
    private @Nullable String account;

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    @Option(names = "--format", paramLabel = "text|json")
    private @Nullable Format format;

    /** What is done. */
    enum Action {
        CHECK,
        GENERATE
    }

    @Override
    int run(Desk desk) throws IOException {
        return switch (Optional.ofNullable(action)
                .orElseThrow(() -> new Usage("say password check or password generate"))) {
            case CHECK -> check(desk);
            case GENERATE -> generate(desk);
        };
    }

    private int generate(Desk desk) {
        if (record != null || control != null || account != null || by != null || format != null) {
            throw new Usage("password generate takes --length and --user; nothing of it is recorded");
        }
        int wanted = Optional.ofNullable(length).orElse(PasswordGenerator.USUAL);
        if (wanted < PasswordChecker.LEAST || wanted > PasswordGenerator.LONGEST) {
            throw new Usage("--length: " + PasswordChecker.LEAST + " to " + PasswordGenerator.LONGEST);
        }
        char[] made = PasswordGenerator.secure(PasswordChecker.load()).make(wanted, names(desk));
        desk.out().say("cli.password.once");
        desk.out().line(String.valueOf(made));
        Arrays.fill(made, '\0');
        return 0;
    }

    private int check(Desk desk) throws IOException {
        if (length != null) {
            throw new Usage("--length belongs to password generate");
        }
        if (record == null) {
            if (control != null || account != null || by != null) {
                throw new Usage("--control, --account and --by say what is recorded: give --record FILE too");
            }
            return told(desk, verdict(names(desk)), Optional.empty());
        }
        Control asked = control(desk);
        String whose = named(account, "--record needs --account NAME: whose password it is");
        try (Books books = Books.open(record, desk.keeping().ofRecord())) {
            RecordState state = books.state();
            List<String> names = new ArrayList<>(users);
            names.add(whose);
            names.addAll(ServerNames.of(
                    state.header().machine(), desk.givenScope().or(state::scope).orElseGet(Scope::unsaid)));
            PasswordVerdict verdict = verdict(names);
            String who = by == null ? System.getProperty("user.name", "unknown") : named(by, "--by: a name is missing");
            Entry.PasswordChecked entry = new Entry.PasswordChecked(asked.id().text(), whose, verdict.isStrong(), who);
            books.append(entry);
            return told(desk, verdict, Optional.of(entry));
        }
    }

    private static String named(@Nullable String name, String missing) {
        return Optional.ofNullable(name)
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .orElseThrow(() -> new Usage(missing));
    }

    private Control control(Desk desk) {
        String id = named(control, "--record needs --control ID: for which control the password is");
        List<Control> found = desk.product().catalog().named(id);
        if (found.isEmpty()) {
            throw new Usage("'" + id + "' is neither a control nor a requirement");
        }
        return found.stream()
                .filter(Control::passwords)
                .findFirst()
                .orElseThrow(() -> new Usage("--control: " + id + " is not about passwords that a person chooses"));
    }

    /** Names are taken from a machine only where one was named, or from this Windows. */
    private List<String> names(Desk desk) {
        List<String> names = new ArrayList<>(users);
        if (desk.isMachineMeant()) {
            OpenMachine opened = desk.openForNames();
            names.addAll(ServerNames.of(opened.id(), desk.scope(opened)));
        } else {
            desk.givenScope().ifPresent(scope -> names.addAll(ServerNames.of(scope)));
        }
        return names;
    }

    private PasswordVerdict verdict(List<String> names) {
        char[] candidate = GivenSecrets.read(common().secrets(), Set.of(CANDIDATE))
                .find(CANDIDATE)
                .orElseThrow(() -> new Usage("password check needs --secret candidate=-"));
        try {
            return PasswordChecker.load().check(candidate, names);
        } finally {
            Arrays.fill(candidate, '\0');
        }
    }

    private int told(Desk desk, PasswordVerdict verdict, Optional<Entry.PasswordChecked> recorded) {
        if (format == Format.JSON) {
            desk.out().json(PasswordView.json(verdict, recorded, desk.english()));
        } else {
            PasswordView.text(verdict, recorded, desk.out());
        }
        return verdict.isStrong() ? 0 : 1;
    }
}
