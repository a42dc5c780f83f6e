package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.sql.Sql;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;

/** Keeps what settled facts were before a correction, and tells of it. */
@ApplicationScoped
class Corrections {

    private static final System.Logger LOG = System.getLogger(Corrections.class.getName());

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Clock clock;

    void keep(Correction correction) {
        Spot spot = correction.spot();
        sql.update(
                """
                insert into fact_correction (indicator, day, version, campaign, district_id, venue_group, department,
                    numerator_before, denominator_before,
                  numerator, denominator, corrected_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                correction.indicator(),
                correction.day(),
                correction.version(),
                spot.campaign(),
                spot.districtId(),
                spot.venueGroup(),
                spot.department(),
                correction.before().numerator(),
                correction.before().denominator(),
                correction.now().numerator(),
                correction.now().denominator(),
                clock.instant());
    }

    /** In the log and the audit trail. @param corrected how many facts; 0 tells nothing */
    void tell(LocalDate day, int corrected) {
        if (corrected > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} settled figures of {1} were corrected, because records of that day were"
                            + " added or changed, or are counted by a newer rule",
                    corrected,
                    day);
            audit.done(
                    "portal", "statistic.correct", "day " + day, corrected + " figures corrected");
        }
    }
}
