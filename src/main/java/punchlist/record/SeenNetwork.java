package punchlist.record;

import java.util.List;
import java.util.Optional;
import punchlist.check.network.NetworkPicture;
import punchlist.machine.Adapters;
import punchlist.machine.kinds.MachineKinds;
import punchlist.machine.network.Routes;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/** The server's place between its subnets, by the last look of a record that saw its adapters. */
public final class SeenNetwork {

    private SeenNetwork() {}

    /** The picture; empty where no look saw the adapters. */
    public static Optional<NetworkPicture> last(RecordState state) {
        Store store = new Store(new QuestionKinds(MachineKinds.all()));
        Scope scope = state.scope().orElseGet(Scope::unsaid);
        return state.lines().reversed().stream()
                .map(line -> LastLooks.readings(line.entry()))
                .filter(readings -> !readings.isEmpty())
                .flatMap(readings -> picture(store, readings, scope).stream())
                .findFirst();
    }

    private static Optional<NetworkPicture> picture(Store store, List<StoredReading> stored, Scope scope) {
        Optional<? extends Reading<?>> adapters = store.find(new Adapters(), stored);
        Readings known = adapters.map(reading -> Readings.of(List.of(reading))).orElseGet(Readings::none);
        Optional<? extends Reading<?>> routes = store.find(new Routes(), stored);
        return NetworkPicture.of(
                routes.map(reading -> known.with(List.of(reading))).orElse(known), scope);
    }
}
