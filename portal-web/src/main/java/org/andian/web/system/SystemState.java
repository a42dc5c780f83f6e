package org.andian.web.system;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.Schema;
import org.andian.portal.chore.ChoreRecord;
import org.andian.portal.chore.ChoreStanding;
import org.andian.portal.chore.Chores;
import org.andian.portal.device.Devices;
import org.andian.portal.device.Devices.Fleet;
import org.andian.portal.intake.BrokerFigures;
import org.andian.portal.intake.IntakeCounters;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** How the parts of this installation work at this moment. */
@Named("systemState")
@RequestScoped
public class SystemState {

    /** Counts alone are told, and the moment of a reading: whoever asks may know no more. */
    private static final Scope SCOPE = Scope.portal("system page");

    private static final String VERSION =
            ResourceBundle.getBundle("org.andian.web.build").getString("version");

    /** Some work of a node begins every few seconds. */
    private static final Duration GONE_AFTER = Duration.ofMinutes(2);

    private static final int NODE_SHOWN = 8;
    private static final int MEGABYTE = 20;
    private static final int GIGABYTE = 30;
    private static final long MANY_MEGABYTES = 10_000;

    @EJB private Schema schema;

    @Inject private Chores chores;

    @Inject private Devices devices;

    @Inject private Measurements measurements;

    @Inject private IntakeCounters counters;

    @Inject private BrokerFigures broker;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    @Inject private Clock clock;

    /**
     * A node as its own work shows it.
     *
     * @param seen when it last began any
     */
    public record Node(String name, Instant seen, boolean here, boolean gone) {}

    /** Null while the database does not answer. */
    public Schema.Size getDatabase() {
        return readOnce.once("system.size", () -> schema.size(user.scope()).orElse(null));
    }

    /** Null where the server does not show it. */
    public ConnectionPool getPool() {
        return readOnce.once("system.pool", () -> ConnectionPool.find().orElse(null));
    }

    /** Null where this node has no home. */
    public Disk getDisk() {
        return readOnce.once("system.disk", () -> Disk.ofEnvironment().orElse(null));
    }

    /** Of this node since its start. */
    public IntakeCounters.Figures getIntake() {
        return readOnce.once("system.intake", counters::figures);
    }

    /** Null where this node has no broker of its own, or it tells nothing. */
    public Integer getClients() {
        return readOnce.once("system.clients", () -> broker.clients().orElse(null));
    }

    /** What waits at the broker; null as {@link #getClients}. */
    public BrokerFigures.Backlog getBacklog() {
        return readOnce.once("system.backlog", () -> broker.backlog().orElse(null));
    }

    /** Whether what waits makes dangers late. */
    public boolean isLate() {
        return getBacklog() != null && getBacklog().isLong(clock.instant());
    }

    public Fleet getFleet() {
        return readOnce.once("system.fleet", () -> devices.fleet(SCOPE));
    }

    /** Of any device; null before the first. */
    public Instant getLastReading() {
        return readOnce.once(
                "system.lastReading", () -> measurements.lastReceived(SCOPE).orElse(null));
    }

    private List<ChoreStanding> standings() {
        return readOnce.once("system.chores", () -> chores.standings(user.scope()));
    }

    public int getChoreCount() {
        return standings().size();
    }

    /** Those that do not keep their rhythm. */
    public long getLapsed() {
        return standings().stream().filter(one -> one.lapse() != null).count();
    }

    public long getFailing() {
        return standings().stream().filter(one -> one.word() == ChoreStanding.Word.FAILING).count();
    }

    /** By name; those that went lately are told as gone. */
    public List<Node> getNodes() {
        return readOnce.once("system.nodes", this::nodes);
    }

    private List<Node> nodes() {
        Map<String, Instant> seen =
                standings().stream()
                        .map(ChoreStanding::record)
                        .filter(record -> record.isOnEachNode() && record.startedAt() != null)
                        .collect(
                                Collectors.toMap(
                                        ChoreRecord::node,
                                        ChoreRecord::startedAt,
                                        (one, other) -> one.isAfter(other) ? one : other));
        Instant alive = clock.instant().minus(GONE_AFTER);
        return seen.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        one ->
                                new Node(
                                        one.getKey().substring(0, NODE_SHOWN),
                                        one.getValue(),
                                        Objects.equals(one.getKey(), chores.thisNode()),
                                        one.getValue().isBefore(alive)))
                .toList();
    }

    public String getVersion() {
        return VERSION;
    }

    /** When this node's server began. */
    public Instant getBegan() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    /** In megabytes, or gigabytes where these are many. */
    public String size(long bytes) {
        long megabytes = bytes >> MEGABYTE;
        return megabytes < MANY_MEGABYTES
                ? words.of("system.megabytes", words.number(megabytes))
                : words.of("system.gigabytes", words.number(bytes >> GIGABYTE));
    }
}
