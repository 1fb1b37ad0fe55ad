package punchlist.ui.model;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import punchlist.machine.MachineId;
import punchlist.session.watch.Watched;
import punchlist.session.watch.Watching;

/** Listens for a while who connects to this server, beside everything else; then proposes whom the scope could name. */
public final class ListenModel {

    /** For how long somebody can listen. */
    public enum Length {
        QUARTER(15),
        HOUR(60),
        FOUR_HOURS(240);

        private final int minutes;

        Length(int minutes) {
            this.minutes = minutes;
        }

        Duration duration() {
            return Duration.ofMinutes(minutes);
        }
    }

    /** How far it is. */
    public enum Phase {
        IDLE,
        RUNNING,
        ENDED
    }

    /** From the beginning of one look to the next. */
    static final Duration EVERY = Duration.ofSeconds(2);

    private final Desk desk;
    private final Words words;
    private final Ears ears;
    private final HeardModel heard;
    private final ProposalModel proposal;
    private final ObjectProperty<Length> length = new SimpleObjectProperty<>(Length.HOUR);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper recorded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper verb = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper head = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper wanted = new ReadOnlyIntegerWrapper();
    private Optional<Pulse> pulse = Optional.empty();

    ListenModel(Desk desk, Words words, Ears ears) {
        this.desk = desk;
        this.words = words;
        this.ears = ears;
        this.heard = new HeardModel(words);
        this.proposal = new ProposalModel(desk, words);
        desk.machineProperty().subscribe(machine -> {
            recorded.set(machine.filter(m -> m.kind() != MachineId.Kind.LOCAL).isPresent());
            tell();
        });
        length.subscribe(this::tell);
        heard.leftProperty().subscribe(this::tell);
        proposal.waitingProperty().subscribe(this::tell);
        desk.situationProperty()
                .subscribe(now -> offered.set(now.filter(s -> !s.readOnly()).isPresent()));
    }

    /** Whether it can be begun for the open record. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Whether the machine is a recording, at which one look sees all. */
    public ReadOnlyBooleanProperty recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    /** For how long. */
    public ObjectProperty<Length> lengthProperty() {
        return length;
    }

    /** How far it is. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What the button that begins it says. */
    public ReadOnlyStringProperty verbProperty() {
        return verb.getReadOnlyProperty();
    }

    /** How it stands, as a heading. */
    public ReadOnlyStringProperty headProperty() {
        return head.getReadOnlyProperty();
    }

    /** The same for the other pages, only while it is listened. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** How often somebody on another page wanted to see it. */
    public ReadOnlyIntegerProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** What was heard so far. */
    public HeardModel heard() {
        return heard;
    }

    /** What came of it. */
    public ProposalModel proposal() {
        return proposal;
    }

    /** Somebody on another page wants to see it. */
    void want() {
        wanted.set(wanted.get() + 1);
    }

    /** Begins; nothing happens while it is listened already. */
    public void start() {
        if (phase.get() == Phase.RUNNING || !offered.get()) {
            return;
        }
        Pulse beat = ears.pulses().get();
        Duration lasting = length.get().duration();
        boolean kept = !recorded.get(); // a recording is of another day or another computer
        pulse = Optional.of(beat);
        heard.begin();
        phase.set(Phase.RUNNING);
        tell();
        desk.ask(Bench::watching, watching -> ears.thread().execute(() -> listen(watching, beat, lasting, kept)), e -> {
            over();
            desk.failed(e);
        });
    }

    /** Ends it; what was seen stays. */
    public void stop() {
        pulse.ifPresent(beat -> {
            beat.stop();
            heard.stopping();
        });
    }

    private void listen(Watching watching, Pulse beat, Duration lasting, boolean kept) {
        try {
            Instant began = desk.instant();
            desk.screen(() -> heard.began(began, lasting));
            Hearing hearing =
                    new Hearing(desk::instant, beat::elapsed, news -> desk.screen(() -> heard.heard(news, lasting)));
            Watched watched = watching.watch(lasting, EVERY, beat, hearing);
            Optional<String> unkept = kept ? keep(watched) : Optional.empty();
            desk.screen(() -> ended(watched, unkept));
        } catch (RuntimeException e) { // said on the screen, not lost with the thread
            desk.screen(() -> {
                over();
                desk.say(String.valueOf(e.getMessage()));
            });
        }
    }

    /** Keeps what was seen; says why not where it could not. */
    private Optional<String> keep(Watched watched) {
        if (watched.unread() == watched.looks()) {
            return Optional.empty();
        }
        try {
            ears.keeper().keep(watched);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(words.plain(String.valueOf(e.getMessage())));
        }
    }

    private void ended(Watched watched, Optional<String> unkept) {
        proposal.show(watched, unkept);
        over();
    }

    private void over() {
        pulse = Optional.empty();
        phase.set(proposal.isThere() ? Phase.ENDED : Phase.IDLE);
        tell();
    }

    private void tell() {
        String key = length.get().name();
        verb.set(words.say(recorded.get() ? "listen.once" : "listen.start." + key));
        String left = heard.leftProperty().get();
        boolean running = phase.get() == Phase.RUNNING;
        status.set(running ? words.say("listen.status", left) : "");
        head.set(
                switch (phase.get()) {
                    case IDLE -> words.say("listen.head.idle");
                    case RUNNING -> words.say("listen.head.running", left);
                    case ENDED -> endedHead(proposal.waitingProperty().get());
                });
    }

    private String endedHead(int waiting) {
        if (proposal.isUnread()) {
            return words.say("listen.head.unread");
        }
        return waiting == 0 ? words.say("listen.head.nobody") : words.count("listen.head.ended", waiting);
    }

    /** The lengths that can be chosen. */
    public static List<Length> lengths() {
        return List.of(Length.values());
    }
}
