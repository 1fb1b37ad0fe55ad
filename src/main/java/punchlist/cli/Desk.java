package punchlist.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.Control;
import punchlist.catalog.Step;
import punchlist.check.BoundControl;
import punchlist.probe.Attempts;
import punchlist.probe.Secrets;
import punchlist.reading.Answer;
import punchlist.reading.Reading;
import punchlist.reading.Why;
import punchlist.record.seal.KeyProblem;
import punchlist.scope.Scope;
import punchlist.session.AttemptLedger;
import punchlist.session.Keeping;
import punchlist.session.Machines;
import punchlist.session.OpenMachine;
import punchlist.session.Product;
import punchlist.session.SealKeys;
import punchlist.session.data.DataPacks;
import punchlist.session.data.DataSet;
import punchlist.session.watch.SeenAnswerer;
import punchlist.text.BundledTexts;
import punchlist.text.Texts;

/** What a command works with: where it prints, the product, and the machine its options name. */
final class Desk {

    private final Out out;
    private final Common common;
    private final Texts english;
    private final Product product;
    private final Keeping keeping;
    private final DataPacks packs;
    private final DataSet data;

    Desk(Out out, Common common, String version, Keeping keeping) throws IOException, KeyProblem {
        this.out = out;
        this.common = common;
        this.english = BundledTexts.in(Locale.ENGLISH);
        this.keeping = keeping;
        this.packs = new DataPacks(
                keeping.own(), keeping.clock(), tried -> Product.load(BundledTexts.in(Locale.ENGLISH), version, tried));
        this.data = data(out, common, packs);
        this.product = Product.load(english, version, data.data());
    }

    private static DataSet data(Out out, Common common, DataPacks packs) throws IOException, KeyProblem {
        DataPacks.Found found = packs.installed();
        found.unusable().forEach(pack -> out.say("cli.data.unusable", pack));
        Optional<Common.GivenPack> given = common.dataPack();
        return given.isPresent()
                ? packs.offer(given.get().file(), given.get().key()).then()
                : found.data();
    }

    /** The tables that this call judges by. */
    DataSet data() {
        return data;
    }

    /** The packs of this computer. */
    DataPacks packs() {
        return packs;
    }

    /** The time that is judged by: the one given, or now. */
    Instant now() {
        return common.asOf().orElseGet(() -> keeping.clock().instant());
    }

    Out out() {
        return out;
    }

    Product product() {
        return product;
    }

    Clock clock() {
        return keeping.clock();
    }

    Keeping keeping() {
        return keeping;
    }

    /** The keys for seals. */
    SealKeys keys() {
        return new SealKeys(keeping.own(), keeping.clock());
    }

    /** JSON is English whatever the language. */
    Texts english() {
        return english;
    }

    OpenMachine machine() {
        return machine(common.machine());
    }

    /** The machine that the options name; may try an empty password where the scope consents. */
    OpenMachine machineWithAttempts() {
        return opened(common.machine(), new AttemptLedger(keeping.own(), keeping.clock(), /* askedFor= */ true));
    }

    /** Whether the call names a machine, or runs on the one that is meant. */
    boolean isMachineMeant() {
        return common.givenMachine().isPresent() || Machines.isWindows();
    }

    /** The machine, of which nothing is asked but its name; the call's secrets are another's. */
    OpenMachine openForNames() {
        return new Machines(product.kinds(), Secrets.none(), common.asOf())
                .with(SeenAnswerer.in(keeping.own()))
                .open(common.machine());
    }

    OpenMachine machine(String name) {
        return opened(name, new AttemptLedger(keeping.own(), keeping.clock(), /* askedFor= */ false));
    }

    private OpenMachine opened(String name, Attempts attempts) {
        OpenMachine opened = new Machines(product.kinds(), GivenSecrets.read(common.secrets()), attempts, common.asOf())
                .with(SeenAnswerer.in(keeping.own()))
                .open(name);
        opened.unknownSections(product.kinds()).forEach(section -> out.say("cli.unknownSection", section));
        return common.trace() ? opened.traced(this::told) : opened;
    }

    /**
     * Refuses to change this computer without the rights for it; whoever has them is not asked twice.
     *
     * @throws Usage when this is a Windows and the program does not run as administrator
     */
    static void mustHaveRights() {
        if (Machines.isElevated().equals(Optional.of(false))) {
            throw new Usage("changing this computer needs administrator rights, which this program does not have; start"
                    + " punchlist-cli from a console opened with \"Run as administrator\"; nothing was changed");
        }
    }

    private void told(Reading<?> reading) {
        out.say(
                "cli.trace",
                product.kinds().key(reading.question()),
                switch (reading.answer()) {
                    case Answer.Known<?> known -> "known";
                    case Answer.Absent<?> absent -> "absent";
                    case Answer.Unread<?>(Why why) -> why.code();
                },
                reading.source(),
                reading.took().toMillis());
    }

    Optional<Scope> givenScope() {
        return common.scope();
    }

    Scope scope(OpenMachine opened) {
        return givenScope().or(opened::ownScope).orElseGet(Scope::unsaid);
    }

    /**
     * The controls named by steps and by ids of controls or requirements; both together intersect.
     *
     * @throws Usage when a name is unknown or nothing is left
     */
    List<BoundControl> select(Collection<String> steps, Collection<String> ids) {
        Set<Control> chosen = new LinkedHashSet<>(product.catalog().controls().values());
        if (!steps.isEmpty()) {
            Set<Step> wanted = new LinkedHashSet<>();
            steps.forEach(step ->
                    wanted.add(Step.ofKey(step).orElseThrow(() -> new Usage("--step: '" + step + "' is not known"))));
            chosen.removeIf(control -> !wanted.contains(control.step()));
        }
        if (!ids.isEmpty()) {
            chosen.retainAll(named(ids));
        }
        if (chosen.isEmpty()) {
            throw new Usage("the selection is empty");
        }
        return product.controls(chosen.stream().map(Control::id).toList());
    }

    private List<Control> named(Collection<String> ids) {
        List<Control> all = new ArrayList<>();
        for (String id : ids) {
            List<Control> named = product.catalog().named(id);
            if (named.isEmpty()) {
                throw new Usage("'" + id + "' is neither a control nor a requirement");
            }
            all.addAll(named);
        }
        return all;
    }
}
