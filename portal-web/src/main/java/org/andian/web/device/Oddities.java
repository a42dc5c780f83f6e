package org.andian.web.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.watch.Unjudged;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.DeviceRow.CircuitRow;
import org.andian.portal.intake.IntakeLog;
import org.andian.portal.measurement.DoubtfulReadings;
import org.andian.portal.measurement.Measurements;
import org.andian.portal.measurement.Sample;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.FlawDetails;
import org.andian.web.frame.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gathers what of one device's messages was refused or odd, the latest first, in the words it is
 * given.
 */
@ApplicationScoped
public class Oddities {

    @Inject private IntakeLog log;

    @Inject private DoubtfulReadings doubtful;

    @Inject private Unjudged unjudged;

    @Inject private Measurements measurements;

    public List<Oddity> of(Scope scope, DeviceRow device, Words words) {
        String no = device.no();
        List<Oddity> all = new ArrayList<>();
        log.unfitOf(scope, no).forEach(part -> all.add(unfit(words, part)));
        log.refusedOf(scope, no).forEach(refused -> all.add(refused(words, refused)));
        doubtful.misdatedOf(scope, no).forEach(kept -> all.add(misdated(words, kept)));
        doubtful.conflictsOf(scope, no).forEach(kept -> all.add(conflict(words, kept)));
        ofOtherCircuits(measurements.latest(scope, no), device)
                .forEach((circuit, last) -> all.add(otherCircuit(words, circuit, last)));
        all.sort(Comparator.comparing(Oddity::lastAt).reversed());
        int waiting = unjudged.countOf(scope, no);
        if (waiting > 0) {
            all.addFirst(
                    new Oddity(
                            words.of("device.odd.unjudged"),
                            "",
                            null,
                            words.of("device.odd.unjudged.todo"),
                            (long) waiting,
                            null));
        }
        return all;
    }

    /**
     * Circuits that the device is not registered with, and when each was measured last; none of one
     * whose circuits another has taken over.
     *
     * @param latest the newest values of each circuit
     */
    static Map<Integer, Instant> ofOtherCircuits(List<Sample> latest, DeviceRow device) {
        Set<Integer> own =
                device.circuits().stream().map(CircuitRow::no).collect(Collectors.toSet());
        Map<Integer, Instant> others = new TreeMap<>();
        for (Sample sample : latest) {
            if (sample.circuit() > 0 && !device.isRetired() && !own.contains(sample.circuit())) {
                others.merge(sample.circuit(), sample.receivedAt(), Oddities::later);
            }
        }
        return others;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Oddity otherCircuit(Words words, int circuit, Instant last) {
        return new Oddity(
                words.of("device.odd.circuit"),
                where(words, circuit, null),
                null,
                words.of("device.odd.circuit.todo"),
                null,
                last);
    }

    private static Oddity unfit(Words words, IntakeLog.Unfit part) {
        return new Oddity(
                words.code("admin.reason", part.reason()),
                where(words, part.circuit(), part.code().isEmpty() ? null : part.code()),
                FlawDetails.in(words, part.detail()),
                advice(words, part.reason()),
                part.count(),
                part.lastAt());
    }

    private static Oddity refused(Words words, IntakeLog.Unfit refused) {
        return new Oddity(
                words.of("device.odd.refused", words.code("admin.reason", refused.reason())),
                "",
                null,
                advice(words, refused.reason()),
                refused.count(),
                refused.lastAt());
    }

    private static Oddity misdated(Words words, DoubtfulReadings.Kept kept) {
        return new Oddity(
                words.of("device.odd.misdated"),
                where(words, kept.circuit(), null),
                words.full(kept.lastTs()),
                words.of("device.odd.misdated.todo"),
                kept.count(),
                kept.lastAt());
    }

    private static Oddity conflict(Words words, DoubtfulReadings.Kept kept) {
        return new Oddity(
                words.of("device.odd.conflict"),
                where(words, kept.circuit(), kept.metric()),
                words.number(kept.stored()) + " / " + words.number(kept.offered()),
                words.of("device.odd.conflict.todo"),
                kept.count(),
                kept.lastAt());
    }

    private static String where(Words words, int circuit, String metric) {
        String place = circuit == 0 ? "" : circuit + "#";
        return metric == null ? place : (place + " " + words.code("metric", metric)).strip();
    }

    private static String advice(Words words, String reason) {
        String advice = words.code("admin.advice", reason);
        return advice.equals(reason) ? words.of("device.odd.todo") : advice;
    }
}
