package guatu.bench;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Clients at once, eight if nothing else is said, each with the next piece of work as soon as it has done one.
record Load(int done, double seconds, double p50, double p95) {

    static final int CLIENTS = 8;

    /// Work of one client: `turn` counts up over all clients.
    interface Client {
        void call(int turn) throws Exception;
    }

    /// Makes a client.
    interface Clients {
        Client client(int number) throws Exception;
    }

    /// Runs `pieces` pieces of work by eight clients; times in milliseconds.
    static Load run(int pieces, Clients clients) throws Exception {
        return run(CLIENTS, pieces, clients);
    }

    /// The same by as many clients as asked for.
    static Load run(int many, int pieces, Clients clients) throws Exception {
        var turn = new AtomicInteger();
        var times = new ConcurrentLinkedQueue<double[]>();
        var failures = new ConcurrentLinkedQueue<Exception>();
        var start = new CountDownLatch(1);
        var threads = new Thread[many];
        for (var i = 0; i < many; i++) {
            var client = clients.client(i);
            threads[i] = Thread.ofPlatform().start(() -> work(pieces, client, turn, start, times, failures));
        }
        var began = System.nanoTime();
        start.countDown();
        for (var thread : threads) {
            thread.join();
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        if (!failures.isEmpty()) {
            throw failures.peek();
        }
        var sorted = times.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        return new Load(sorted.length, seconds, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
    }

    double perSecond() {
        return done / seconds;
    }

    private static void work(int pieces, Client client, AtomicInteger turn, CountDownLatch start, ConcurrentLinkedQueue<double[]> times, ConcurrentLinkedQueue<Exception> failures) {
        var own = new double[pieces];
        var count = 0;
        try {
            start.await();
            for (int next; failures.isEmpty() && (next = turn.getAndIncrement()) < pieces; count++) {
                var began = System.nanoTime();
                client.call(next);
                own[count] = (System.nanoTime() - began) / 1e6;
            }
        } catch (Exception no) {
            failures.add(no);
        }
        times.add(Arrays.copyOf(own, count));
    }
}
