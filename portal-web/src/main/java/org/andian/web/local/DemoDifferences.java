package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.order.Proofs;
import org.andian.portal.hazard.proposal.ProposalDesk;
import org.andian.portal.inspection.patrol.PatrolPoint;
import org.andian.portal.inspection.patrol.PatrolPoints;
import org.andian.portal.inspection.patrol.PatrolStops;
import org.andian.portal.inspection.patrol.StopVerdict;
import org.andian.portal.inspection.patrol.StopWish;
import org.andian.portal.premises.PremisesLife;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.PremisesRow;
import org.andian.web.local.DemoAct.Kind;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a demo's people write that their devices and phones do not bear out: a leak that is said to
 * be mended and is not, a premises that is closed and whose devices report on, and a round that
 * somebody made from far away.
 */
@RequestScoped
public class DemoDifferences implements DemoDeeds {

    private static final String WORDS = "words";

    /** So many of the newest alarms are looked at. */
    private static final int MOST_ALARMS = 200;

    @Inject private Alarms alarms;

    @Inject private ProposalDesk proposals;

    @Inject private Proofs proofs;

    @Inject private PremisesRegister premises;

    @Inject private PremisesLife life;

    @Inject private PatrolPoints points;

    @Inject private PatrolStops stops;

    @Override
    public Map<Kind, Deed> deeds() {
        return Map.of(
                Kind.SEEM_MENDED, this::seemMended,
                Kind.CLOSE, Deed.only(this::close),
                Kind.STOP, this::stop);
    }

    /** Of a leak that lasts; nothing where there is none in reach. */
    private Long seemMended(DemoStep step) {
        DemoAct act = step.act();
        AlarmQuery leaks =
                AlarmQuery.all().kinds(Set.of(AlarmKind.RESIDUAL_CURRENT)).rows(0, MOST_ALARMS);
        Optional<AlarmRow> lasting =
                alarms.page(step.by(), leaks).stream().filter(AlarmRow::isOpen).findFirst();
        if (lasting.isEmpty()) {
            return null;
        }
        long hazard =
                proposals.make(
                        step.by(),
                        lasting.get().id(),
                        new HazardDetails(
                                act.need("kind"),
                                act.need("what"),
                                null,
                                null,
                                act.text("measures"),
                                null,
                                null,
                                HazardSource.ALARM,
                                step.day(),
                                act.need("finder")),
                        GradeWish.NONE);
        proofs.submit(step.by(), hazard, act.need(WORDS), act.text("measured"));
        return hazard;
    }

    private void close(DemoStep step) {
        String code = step.act().need("premises");
        premises.find(step.by(), code)
                .filter(one -> one.closedOn() == null)
                .ifPresent(
                        one ->
                                life.close(
                                        step.by(),
                                        code,
                                        step.day(),
                                        step.act().need(WORDS),
                                        one.version()));
    }

    /** So many degrees north of the premises; without a place where nobody knows where it lies. */
    private Long stop(DemoStep step) {
        Optional<PatrolPoint> found = points.find(step.by(), step.of());
        Optional<PremisesRow> lying =
                found.flatMap(point -> premises.find(step.by(), point.premisesCode()));
        return lying.map(at -> stopNear(step, found.get(), at)).orElse(null);
    }

    private long stopNear(DemoStep step, PatrolPoint point, PremisesRow at) {
        double north = Double.parseDouble(step.act().need("north"));
        return stops.stop(
                step.by(),
                new StopWish(
                        point.code(),
                        false,
                        null,
                        StopVerdict.FINE,
                        step.act().text(WORDS),
                        at.lon(),
                        at.lat() == null ? null : at.lat() + north,
                        null));
    }
}
