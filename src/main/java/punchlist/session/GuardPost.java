package punchlist.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.MachineId;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.OwnJournal;
import punchlist.record.RecordFile;
import punchlist.record.RecordProblem;
import punchlist.record.RecordState;
import punchlist.session.changes.GuardsWayBack;
import punchlist.session.guard.Guard;
import punchlist.session.guard.GuardDuty;
import punchlist.session.guard.Guards;
import punchlist.session.guard.Holder;
import punchlist.session.guard.Phase;
import punchlist.session.guard.Program;
import punchlist.session.guard.SettingGuards;
import punchlist.session.guard.Ticks;
import punchlist.text.Phrase;

/** The use cases around guards over changes that may cut a remote connection: set one, stand guard, keep the changes. */
public final class GuardPost {

    private static final String FOLDER = "guard";

    private final Product product;
    private final Keeping keeping;

    /** Guards whose journals are kept like this. */
    public GuardPost(Product product, Keeping keeping) {
        this.product = product;
        this.keeping = keeping;
    }

    /** How guards are set for a machine. */
    public Guards guards(OpenMachine opened) {
        if (opened.id().kind() != MachineId.Kind.LOCAL) {
            return Guards.ofRecordings();
        }
        Optional<Program> program = Program.own();
        if (!Machines.isWindows() || program.isEmpty()) {
            return what -> new Guards.Setting.Impossible(Phrase.of("guard.unset.program"));
        }
        try {
            Path folder = keeping.own().open(FOLDER);
            return new SettingGuards(folder, program.get(), WindowsParts.keeper(), keeping.clock(), Ticks.ofSystem());
        } catch (IOException e) {
            return what ->
                    new Guards.Setting.Impossible(Phrase.of("guard.unset.journal", String.valueOf(e.getMessage())));
        }
    }

    /** The first line of a guard's journal over changes of this record. */
    public static Entry.Header header(List<Line> record, Path file) {
        Line first = record.getFirst();
        if (first.entry() instanceof Entry.Header header) {
            return OwnJournal.header(header, first.hash(), file);
        }
        throw new RecordProblem(file + ": a record begins with its header");
    }

    /**
     * Stands guard over this Windows; see {@link GuardDuty#stand}.
     *
     * @throws RecordProblem when the journal is none of this computer's own, or of another computer
     */
    public Phase stand(OpenMachine local, Path journal, Duration after, Optional<Holder> holder) throws IOException {
        return duty(local, journal).stand(after, holder);
    }

    /** Does what is left to do after a restart; see {@link GuardDuty#atStart}. */
    public Phase atStart(OpenMachine local, Path journal) throws IOException {
        return duty(local, journal).atStart();
    }

    /** A journal that anybody else could have written is not obeyed: what it says would be set as the system. */
    private GuardDuty duty(OpenMachine local, Path journal) throws IOException {
        Path file = journal.toAbsolutePath().normalize();
        Optional<Path> folder = keeping.own().find(FOLDER);
        if (!folder.equals(Optional.ofNullable(file.getParent()))) {
            throw new RecordProblem(journal + ": is not in this computer's own folder of guards");
        }
        RecordState.of(RecordFile.read(file).lines()).mustBeOf(local.id(), file);
        return new GuardDuty(
                file,
                WindowsParts.keeper(),
                new GuardsWayBack(
                        product.kinds(), new DirectWorkbench(local.machine(), local.setters(), product.kinds())),
                keeping.clock(),
                Ticks.ofSystem());
    }

    /**
     * The guards over the changes of a record, oldest first, whose end the record does not tell yet.
     *
     * @throws IOException when record or guards cannot be read
     */
    public List<Guard> over(Path record) throws IOException {
        List<Line> lines = RecordFile.read(record).lines();
        return lines.isEmpty() ? List.of() : over(lines.getFirst());
    }

    /**
     * The guards over the changes of the record that begins with this line, as {@link #over(Path)} gives them.
     *
     * @throws IOException when guards cannot be read
     */
    public List<Guard> over(Line first) throws IOException {
        Optional<Path> folder = keeping.own().find(FOLDER);
        if (folder.isEmpty() || !Machines.isWindows()) {
            return List.of();
        }
        return Guard.find(folder.get(), first.hash(), WindowsParts.keeper(), keeping.clock());
    }
}
