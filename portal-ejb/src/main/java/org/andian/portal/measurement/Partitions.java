package org.andian.portal.measurement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.measurement.PartitionPlan.Partition;
import org.andian.portal.period.Zones;
import org.andian.portal.sql.OwnerDatabase;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps the day partitions of the table of readings: adds what is missing before anything can come
 * in, and serves the hourly upkeep. Two nodes may do so at once: the one that comes second finds
 * the work done.
 */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Partitions {

    private static final System.Logger LOG = System.getLogger(Partitions.class.getName());

    @Inject private Sql sql;

    @Inject private OwnerDatabase owner;

    @Inject private Clock clock;

    @Inject private Retention retention;

    @PostConstruct
    void start() {
        ensure();
    }

    /** Adds the partitions of today and the next days that are missing. */
    public void ensure() {
        List<Partition> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        try {
            owner.change(
                    "alter table reading add partition ("
                            + missing.stream()
                                    .map(Partitions::definition)
                                    .collect(Collectors.joining(", "))
                            + ")");
            LOG.log(Level.INFO, "Readings have room until partition {0}", missing.getLast().name());
        } catch (SqlFailure addedByAnother) {
            if (!missing().isEmpty()) {
                throw addedByAnother;
            }
        }
    }

    /** Drops the partitions whose readings are all beyond retention. */
    public void dropExpired() {
        for (Partition partition : PartitionPlan.expired(present(), retention.oldestKept())) {
            retention.giveUpReadings(
                    LocalDate.ofInstant(Instant.ofEpochMilli(partition.below()), Zones.CHINA));
            owner.change("alter table reading drop partition " + partition.name());
            LOG.log(
                    Level.INFO,
                    "Readings of partition {0} are beyond retention and were dropped",
                    partition.name());
        }
    }

    private List<Partition> missing() {
        return PartitionPlan.missing(present(), clock.instant());
    }

    private List<Partition> present() {
        return sql.list(
                """
                select partition_name as name, cast(partition_description as signed) as below
                from information_schema.partitions
                where table_schema = database() and table_name = 'reading' and partition_name is not null\
                """,
                List.of(),
                row -> new Partition(row.text("name"), row.number("below")));
    }

    /**
     * Name and bound are our own, made from a date: they cannot be parameters of such a statement.
     */
    private static String definition(Partition partition) {
        return "partition " + partition.name() + " values less than (" + partition.below() + ")";
    }
}
