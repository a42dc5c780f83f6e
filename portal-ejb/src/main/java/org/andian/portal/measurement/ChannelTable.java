package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is kept of channels, and whether one has shown a value lately. */
@ApplicationScoped
class ChannelTable {

    /** Readings older than this are not looked through: that could take minutes. */
    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    /** One metric of one circuit, where a sensor may hang; sorted as the table is. */
    record Channel(long deviceId, int circuit, Metric metric) implements Comparable<Channel> {

        private static final Comparator<Channel> ORDER =
                Comparator.comparingLong(Channel::deviceId)
                        .thenComparingInt(Channel::circuit)
                        .thenComparing(channel -> channel.metric().code());

        static Channel of(Reading reading, Metric metric) {
            return new Channel(reading.deviceId(), reading.circuit(), metric);
        }

        /** The columns of the key in their order. */
        List<Object> key() {
            return List.of(deviceId, circuit, metric.code());
        }

        @Override
        public int compareTo(Channel other) {
            return ORDER.compare(this, other);
        }
    }

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * Only what is committed, so that nothing is remembered that is rolled back afterwards.
     *
     * @return whether a sensor hangs there; channels nobody knows are absent
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public Map<Channel, Boolean> committed(Collection<Long> deviceIds) {
        Map<Channel, Boolean> known = new HashMap<>();
        sql.list(
                "select device_id, circuit, metric, shown_at, fitted from channel where device_id"
                        + " in ("
                        + Sql.marks(deviceIds.size())
                        + ")",
                new ArrayList<>(deviceIds),
                row -> put(row, known));
        return known;
    }

    private static boolean put(Row row, Map<Channel, Boolean> known) {
        Long said = row.numberOrNull("fitted");
        boolean shown = row.numberOrNull("shown_at") != null;
        if (said != null || shown) {
            Metric.find(row.text("metric"))
                    .ifPresent(
                            metric -> known.put(channel(row, metric), said == null || said == 1));
        }
        return true;
    }

    private static Channel channel(Row row, Metric metric) {
        return new Channel(row.number("device_id"), (int) row.number("circuit"), metric);
    }

    /** In the caller's transaction; what is there already stays as it is. */
    void add(Collection<Channel> channels) {
        List<List<Object>> rows = new ArrayList<>();
        channels.stream()
                .sorted()
                .forEach(
                        channel -> {
                            List<Object> row = new ArrayList<>(channel.key());
                            row.add(clock.instant());
                            rows.add(row);
                        });
        sql.updateAll(
                """
                insert into channel (device_id, circuit, metric, shown_at) values (?, ?, ?, ?)
                on duplicate key update shown_at = coalesce(shown_at, values(shown_at))\
                """,
                rows);
    }

    /** What people say stands beside what was shown; null takes it back. */
    void say(Channel channel, Boolean fitted) {
        List<Object> row = new ArrayList<>(channel.key());
        row.add(fitted == null ? null : Integer.valueOf(fitted ? 1 : 0));
        sql.update(
                """
                insert into channel (device_id, circuit, metric, fitted) values (?, ?, ?, ?)
                on duplicate key update fitted = values(fitted)\
                """,
                row.toArray());
    }

    /** Whether a stored reading of the last days holds a real value: it may be older than V110. */
    boolean hasShown(Channel channel) {
        String column = channel.metric().column();
        return sql.first(
                        "select "
                                + column
                                + " as n from reading where device_id = ? and ts >= ? and circuit ="
                                + " ? and "
                                + column
                                + " between ? and ? limit 1",
                        List.of(
                                channel.deviceId(),
                                clock.instant().minus(LOOKED_BACK),
                                channel.circuit(),
                                channel.metric().leastWorking(),
                                channel.metric().mostWorking()),
                        row -> true)
                .isPresent();
    }
}
