package punchlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.machine.MachineId;
import punchlist.probe.Secrets;
import punchlist.record.Look;
import punchlist.record.LookCopy;
import punchlist.record.RecordState;
import punchlist.record.seal.KeyProblem;
import punchlist.record.seal.LookSeal;
import punchlist.record.seal.SigningKey;
import punchlist.scope.Scope;
import punchlist.session.Machines;
import punchlist.session.Passphrase;
import punchlist.session.Sealing;
import punchlist.session.look.LookTargets;
import punchlist.session.look.NamedAddress;
import punchlist.session.look.OutsideLook;
import punchlist.session.look.Witness;

/** {@code punchlist look}: what of a server can be reached from this computer. */
@Command(name = "look")
final class LookCommand extends Task {

    private static final Pattern PORTS = Pattern.compile("\\d{1,5}(,\\d{1,5})*");
    private static final int LONGEST_WAIT = 20;
    private static final int HIGHEST_PORT = 65_535;

    @Parameters(arity = "0..*", paramLabel = "RECORD | ADDRESS")
    private List<String> named = List.of();

    @Option(names = "--address", paramLabel = "ADDRESS")
    private List<String> addresses = List.of();

    @Option(names = "--ports", paramLabel = "PORT,…")
    private @Nullable String ports;

    @Option(names = "--out", paramLabel = "COPY")
    private @Nullable Path copy;

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    @Option(names = "--wait", paramLabel = "SECONDS")
    private @Nullable Integer wait;

    @Option(names = "--seal")
    private boolean seal;

    @Option(names = "--key", paramLabel = "FILE.p12")
    private @Nullable Path key;

    @Option(names = "--alias", paramLabel = "NAME")
    private @Nullable String alias;

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) throws IOException, KeyProblem {
        mustAgree();
        Optional<LookCopy> record = Optional.empty();
        if (!addresses.isEmpty()) {
            record = Optional.of(LookCopy.of(Path.of(named.getFirst())));
        }
        Optional<RecordState> state = record.map(LookCopy::state);
        List<NamedAddress> at = named(record.isPresent() ? addresses : named);
        Optional<Scope> scope =
                state.isPresent() ? state.flatMap(RecordState::scope).or(() -> Optional.of(Scope.unsaid())) : scope();
        LookTargets targets = LookTargets.of(desk.product(), scope, state, asked(), at);
        if (targets.ports().isEmpty()) {
            throw new Usage("which ports? Name them with --ports, or a plan with RECORD or --scope FILE");
        }
        Optional<SigningKey> signing = signing(desk);
        Look seen = new OutsideLook(desk.product(), witness(desk))
                .look(at, targets, scope.orElseGet(Scope::unsaid), address -> desk.out()
                        .say("cli.look.at", address.address(), targets.ports().size()));
        if (copy != null && record.isPresent()) {
            UnaryOperator<Look> sealed =
                    look -> signing.map(k -> LookSeal.put(look, k)).orElse(look);
            seen = record.get()
                    .write(copy, seen, sealed, desk.clock(), desk.keeping().disk());
        }
        print(
                desk,
                new LookView.Shown(
                        state.map(s -> s.header().machine()), seen, targets.leftOut(), Optional.ofNullable(copy)));
        return seen.ports().anyMatch(port -> port.outcome().isOpen()) ? 1 : 0;
    }

    private void mustAgree() {
        if (common().givenMachine().isPresent()) {
            throw new Usage("--machine: a look goes over the network, to the addresses that are named");
        }
        if (named.isEmpty()) {
            throw new Usage("say which record and --address, or which addresses");
        }
        if (!addresses.isEmpty() && named.size() != 1) {
            throw new Usage("with --address one RECORD is named and nothing else");
        }
        if (!addresses.isEmpty() && common().scopeFile().isPresent()) {
            throw new Usage("--scope: the record's own scope says who may reach what");
        }
        if (addresses.isEmpty() && named.stream().anyMatch(name -> Files.isRegularFile(Path.of(name)))) {
            throw new Usage("a record alone is not looked at: name the server's addresses with --address");
        }
        mustAgreeOnCopy();
        if (wait != null && (wait < 1 || wait > LONGEST_WAIT)) {
            throw new Usage("--wait: 1 to " + LONGEST_WAIT + " seconds for each port");
        }
    }

    private void mustAgreeOnCopy() {
        if (copy != null && addresses.isEmpty()) {
            throw new Usage("--out: a copy is made of a RECORD, with --address");
        }
        if (copy != null
                && Optional.ofNullable(by).filter(name -> !name.isBlank()).isEmpty()) {
            throw new Usage("--by NAME is needed: a look in a record says who looked");
        }
        if ((seal || key != null) && copy == null) {
            throw new Usage("--seal and --key: a seal goes on a look in a copy; say --out COPY");
        }
        if (key == null && (alias != null || !common().secrets().isEmpty())) {
            throw new Usage("--alias and --secret belong to --key FILE.p12");
        }
        if (seal && key != null) {
            throw new Usage("--seal and --key exclude each other");
        }
        if (copy != null) {
            LookCopy.mustBeNew(copy);
        }
    }

    private static List<NamedAddress> named(List<String> given) {
        try {
            return NamedAddress.all(given);
        } catch (IllegalArgumentException e) {
            throw new Usage(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Scope> scope() {
        return common().scope();
    }

    private List<Integer> asked() {
        List<Integer> all = new ArrayList<>();
        if (ports != null) {
            if (!PORTS.matcher(ports).matches()) {
                throw new Usage("--ports: single ports with commas between, such as 12401,12397; no ranges");
            }
            for (String port : ports.split(",", -1)) {
                all.add(port(Integer.parseInt(port)));
            }
        }
        if (all.size() > LookTargets.MOST_PORTS) {
            throw new Usage("--ports: at most " + LookTargets.MOST_PORTS + " ports in one look");
        }
        return all;
    }

    private static int port(int number) {
        if (number < 1 || number > HIGHEST_PORT) {
            throw new Usage("--ports: " + number + " is not between 1 and " + HIGHEST_PORT);
        }
        return number;
    }

    private Optional<SigningKey> signing(Desk desk) throws KeyProblem {
        if (key != null) {
            Passphrase password = GivenSecrets.read(common().secrets(), Set.of(GivenSecrets.KEY))
                    .find(GivenSecrets.KEY)
                    .map(Passphrase::taking)
                    .orElseThrow(() -> new Usage("--key needs its password: --secret key=-"));
            try (Sealing sealing = new Sealing.WithFile(key, Optional.ofNullable(alias), password)) {
                return desk.keys().of(sealing);
            }
        }
        return seal ? Optional.of(desk.keys().own()) : Optional.empty();
    }

    private Witness witness(Desk desk) {
        MachineId here = new Machines(desk.product().kinds(), Secrets.none(), Optional.empty())
                .open("local")
                .id();
        return new Witness(
                Optional.ofNullable(by).map(String::strip).orElse(""),
                Witness.named(here),
                System.getProperty("user.name", "unknown"),
                desk.clock(),
                Optional.ofNullable(wait)
                        .map(seconds -> Duration.ofSeconds(seconds))
                        .orElse(Witness.USUAL_WAIT),
                Witness.Side.THIS_COMPUTER);
    }

    private void print(Desk desk, LookView.Shown shown) {
        switch (format) {
            case JSON -> desk.out().json(LookView.json(shown, desk.english()));
            case TEXT -> LookView.text(shown, desk.out());
        }
    }
}
