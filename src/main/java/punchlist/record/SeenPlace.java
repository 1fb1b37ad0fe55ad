package punchlist.record;

import java.util.List;
import java.util.Optional;
import punchlist.machine.Adapter;
import punchlist.machine.AdapterTable;
import punchlist.machine.Adapters;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;

/** What listened on the server, and under which addresses it stands in the network, by the last look of a record. */
public final class SeenPlace {

    private SeenPlace() {}

    /** What listened, but what only the server itself can reach. */
    public static List<Listener> listeners(RecordState state) {
        return table(state).map(ListenerTable::all).orElse(List.of()).stream()
                .filter(listener -> !listener.isLoopback() && listener.port() > 0)
                .toList();
    }

    /** All that listened. */
    public static Optional<ListenerTable> table(RecordState state) {
        return last(state, new Listeners());
    }

    /** The addresses of its adapters. */
    public static List<String> addresses(RecordState state) {
        return last(state, new Adapters()).map(AdapterTable::all).orElse(List.of()).stream()
                .flatMap(adapter -> adapter.addresses().stream())
                .map(Adapter.Address::address)
                .toList();
    }

    private static <T> Optional<T> last(RecordState state, Question<T> question) {
        Store store = new Store(new QuestionKinds(MachineKinds.all()));
        return state.lines().reversed().stream()
                .map(line -> readings(line.entry()))
                .flatMap(readings -> store.find(question, readings).stream())
                .flatMap(reading -> reading.answer().toOptional().stream())
                .findFirst();
    }

    private static List<StoredReading> readings(Entry entry) {
        return entry instanceof Entry.Run run
                ? run.readings()
                : entry instanceof Entry.Recheck recheck ? recheck.readings() : List.of();
    }
}
