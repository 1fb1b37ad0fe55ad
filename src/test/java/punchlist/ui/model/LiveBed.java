package punchlist.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import punchlist.machine.AskingMachine;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.MachineId;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.machine.Peers;
import punchlist.machine.Setters;
import punchlist.reading.Answer;
import punchlist.reading.Answerer;
import punchlist.reading.Answerers;
import punchlist.reading.Question;
import punchlist.reading.Reply;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.session.Keeping;
import punchlist.session.OpenMachine;
import punchlist.session.OwnFolder;
import punchlist.session.Product;
import punchlist.session.watch.Watched;

/** A wizard on a live server whose connections the test makes; time passes only while it rests between two looks. */
public final class LiveBed {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<Integer> PORTS = List.of(12397, 12401, 12403, 20202, 3389);

    /** What happens while it rests after a look. */
    public interface Between {
        /** After the look of this number, from 1. */
        void rests(int look);
    }

    /** The wizard. */
    public final WizardModel wizard;

    /** What the keeper was given. */
    public final List<Watched> kept = new ArrayList<>();

    private final Path record;
    private final List<Answer<PeerTable>> looks = new ArrayList<>();
    private volatile Duration passed = Duration.ZERO;
    private Between between = look -> {};
    private Optional<IOException> unkept = Optional.empty();
    private int asked;
    private int pulses;

    /** A wizard that does everything in one thread. */
    public LiveBed(Path folder) {
        this(folder, Runnable::run, Runnable::run);
    }

    /** A wizard that listens in this thread and shows in that. */
    public LiveBed(Path folder, Executor thread, Executor screen) {
        this.record = folder.resolve("SRV.punchlist");
        Desk desk = new Desk(
                new Background(Runnable::run, screen),
                Keeping.onDisk(new Ticking(), OwnFolder.ofUser(folder.resolve("own"))));
        Ears ears = new Ears(thread, this::pulse, this::keep);
        wizard = new WizardModel(desk, Bed.words(), Optional.of(record), Optional.empty(), Launch.plain(), ears);
        Scope scope = ScopeJson.parse(
                "{\"running\":false,\"igss\":{\"version\":17,\"stations\":[\"10.0.4.21\"]}}", "scope", folder);
        Product product = Product.load(Bed.texts(), "0.1.0");
        wizard.load(() -> new Ground(product, machine(), Optional.of(scope), Optional.empty(), Optional.empty()));
        ((StartModel) wizard.page(Page.START)).choose(StartModel.Way.BEGIN);
    }

    private OpenMachine machine() {
        List<Listener> listeners = PORTS.stream()
                .map(port -> new Listener(
                        Listener.Protocol.TCP, "0.0.0.0", port, 41, Optional.of("C:\\IGSS\\x.exe"), List.of()))
                .toList();
        AskingMachine machine = new AskingMachine(
                new MachineId(MachineId.Kind.LOCAL, "test", "SRV"),
                new Ticking(),
                Answerers.none()
                        .with(Listeners.class, answering(() -> Answer.known(new ListenerTable(listeners))))
                        .with(Peers.class, answering(() -> looks.get(Math.min(asked++, looks.size() - 1)))),
                "this system");
        return new OpenMachine(
                machine,
                scope -> machine,
                Setters.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO);
    }

    private interface Source<T> {
        Answer<T> get();
    }

    private static <Q extends Question<T>, T> Answerer<Q, T> answering(Source<T> answer) {
        return new Answerer<>() {
            @Override
            public String source() {
                return "test";
            }

            @Override
            public Reply<T> answer(Q question) {
                return Reply.of(answer.get());
            }
        };
    }

    private final class Ticking extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return START.plus(passed);
        }
    }

    private Pulse pulse() {
        pulses++;
        asked = 0;
        Duration began = passed;
        return new Pulse() {
            private volatile boolean stopped;
            private int looks;

            @Override
            public Duration elapsed() {
                return passed.minus(began);
            }

            @Override
            public boolean rest(Duration length) {
                passed = passed.plus(length);
                between.rests(++looks);
                return stopped;
            }

            @Override
            public void stop() {
                stopped = true;
            }
        };
    }

    private void keep(Watched watched) throws IOException {
        if (unkept.isPresent()) {
            throw unkept.get();
        }
        kept.add(watched);
    }

    /** The next look finds these, "10.0.4.31:12401" each; the last look is found by all after it. */
    public LiveBed look(String... peers) {
        List<Peer> all = new ArrayList<>();
        for (String peer : peers) {
            int colon = peer.lastIndexOf(':');
            int port = Integer.parseInt(peer.substring(colon + 1));
            all.add(new Peer(
                    Listener.Protocol.TCP, "10.0.4.10", port, peer.substring(0, colon), 50_000, 41, Optional.empty()));
        }
        return look(Answer.known(new PeerTable(all)));
    }

    /** The next look finds this. */
    public LiveBed look(Answer<PeerTable> answer) {
        looks.add(answer);
        return this;
    }

    /** What happens while it rests. */
    public LiveBed between(Between does) {
        between = does;
        return this;
    }

    /** What was seen cannot be kept. */
    LiveBed unkept(String why) {
        unkept = Optional.of(new IOException(why));
        return this;
    }

    /** How often it was begun. */
    int pulses() {
        return pulses;
    }

    /** The record's file. */
    Path record() {
        return record;
    }

    /** Who connects. */
    public ListenModel listen() {
        return ports().ports().orElseThrow().listen();
    }

    /** The page of ports. */
    StepModel ports() {
        return (StepModel) wizard.page(Page.PORTS);
    }

    /** The addresses of operator stations that the record's scope names. */
    List<String> stations() {
        return wizard.desk().now().orElseThrow().scope().igss().stations();
    }

    /** Lets the record go. */
    public void close() {
        wizard.close(() -> {});
    }
}
