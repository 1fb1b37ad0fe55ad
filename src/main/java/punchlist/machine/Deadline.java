package punchlist.machine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Why;

/**
 * Gives every question a deadline. Each source is asked by one worker thread of its own, so that a stuck one (WMI, a
 * dead domain controller, a PLC) holds up nothing but itself.
 */
public final class Deadline extends Around implements AutoCloseable {

    private final Function<Question<?>, String> source;
    private final Duration limit;
    private final Map<String, ExecutorService> workers = new ConcurrentHashMap<>();

    /**
     * Asks {@code machine} within {@code limit} per question.
     *
     * @param source what gets stuck together
     */
    public Deadline(Machine machine, Function<Question<?>, String> source, Duration limit) {
        super(machine);
        this.source = source;
        this.limit = limit;
    }

    @Override
    public <T> Reading<T> ask(Question<T> question) {
        String name = source.apply(question);
        Future<Reading<T>> asked = worker(name).submit(() -> within().ask(question));
        try {
            return asked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.cancel(true);
            return Reading.unasked(question, name, now(), new Why.TimedOut(limit));
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return Reading.unasked(question, name, now(), new Why.Failed(name, "interrupted"));
        } catch (ExecutionException e) {
            return Reading.unasked(question, name, now(), new Why.Failed(name, String.valueOf(e.getCause())));
        }
    }

    private ExecutorService worker(String name) {
        return workers.computeIfAbsent(
                name,
                n -> Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("ask " + n).factory()));
    }

    /** Lets the workers go. A stuck one is a daemon and ends with the program. */
    @Override
    public void close() {
        workers.values().forEach(ExecutorService::shutdownNow);
    }
}
