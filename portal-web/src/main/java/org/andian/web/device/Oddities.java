package org.andian.web.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.watch.Unjudged;
import org.andian.portal.intake.IntakeLog;
import org.andian.portal.measurement.DoubtfulReadings;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what of one device's messages was refused or odd, the latest first. */
@ApplicationScoped
public class Oddities {

    @Inject private IntakeLog log;

    @Inject private DoubtfulReadings doubtful;

    @Inject private Unjudged unjudged;

    @Inject private Words words;

    public List<Oddity> of(Scope scope, String deviceNo) {
        List<Oddity> all = new ArrayList<>();
        log.unfitOf(scope, deviceNo).forEach(part -> all.add(unfit(part)));
        log.refusedOf(scope, deviceNo).forEach(refused -> all.add(refused(refused)));
        doubtful.misdatedOf(scope, deviceNo).forEach(kept -> all.add(misdated(kept)));
        doubtful.conflictsOf(scope, deviceNo).forEach(kept -> all.add(conflict(kept)));
        all.sort(Comparator.comparing(Oddity::lastAt).reversed());
        int waiting = unjudged.countOf(scope, deviceNo);
        if (waiting > 0) {
            all.addFirst(
                    new Oddity(
                            words.of("device.odd.unjudged"),
                            "",
                            null,
                            words.of("device.odd.unjudged.todo"),
                            waiting,
                            null));
        }
        return all;
    }

    private Oddity unfit(IntakeLog.Unfit part) {
        return new Oddity(
                words.code("admin.reason", part.reason()),
                where(part.circuit(), part.code().isEmpty() ? null : part.code()),
                part.detail(),
                advice(part.reason()),
                part.count(),
                part.lastAt());
    }

    private Oddity refused(IntakeLog.Unfit refused) {
        return new Oddity(
                words.of("device.odd.refused", words.code("admin.reason", refused.reason())),
                "",
                null,
                advice(refused.reason()),
                refused.count(),
                refused.lastAt());
    }

    private Oddity misdated(DoubtfulReadings.Kept kept) {
        return new Oddity(
                words.of("device.odd.misdated"),
                where(kept.circuit(), null),
                words.full(kept.lastTs()),
                words.of("device.odd.misdated.todo"),
                kept.count(),
                kept.lastAt());
    }

    private Oddity conflict(DoubtfulReadings.Kept kept) {
        return new Oddity(
                words.of("device.odd.conflict"),
                where(kept.circuit(), kept.metric()),
                words.number(kept.stored()) + " / " + words.number(kept.offered()),
                words.of("device.odd.conflict.todo"),
                kept.count(),
                kept.lastAt());
    }

    private String where(int circuit, String metric) {
        String place = circuit == 0 ? "" : circuit + "#";
        return metric == null ? place : (place + " " + words.code("metric", metric)).strip();
    }

    private String advice(String reason) {
        String advice = words.code("admin.advice", reason);
        return advice.equals(reason) ? words.of("device.odd.todo") : advice;
    }
}
