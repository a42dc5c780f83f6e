package org.andian.portal.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;
import org.andian.portal.setting.Settings;

import java.time.Duration;
import java.util.List;

/**
 * Gives up the PDFs of old bulletins, whose text and figures stay, and what is noted of mails that
 * are gone; on one node at a time.
 */
@ApplicationScoped
class BulletinUpkeep implements Chore {

    @Inject private Sweep sweep;

    @Inject private Settings settings;

    @Override
    public Plan plan() {
        return Plan.onOneNode("bulletin.forget", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(8));
    }

    @Override
    public void work(Turn turn) {
        sweep.byKey(
                turn,
                """
                select f.bulletin_id as id from bulletin b join bulletin_pdf f on f.bulletin_id = b.id
                where b.made_at < ? order by b.made_at limit ?\
                """,
                List.of(sweep.startOfKept(settings.get(BulletinKeys.FILE_DAYS))),
                "delete from bulletin_pdf where bulletin_id in (%s)");
        sweep.byKey(
                turn,
                """
                select m.outbox_id as id from bulletin_mail m left join outbox_view o on o.id = m.outbox_id
                where o.id is null order by m.outbox_id limit ?\
                """,
                List.of(),
                "delete from bulletin_mail where outbox_id in (%s)");
    }
}
