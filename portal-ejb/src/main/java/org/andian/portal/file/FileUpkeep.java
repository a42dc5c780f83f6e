package org.andian.portal.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Sweep;
import org.andian.portal.chore.Turn;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Once a day: lets go of the files of records that were given up, and looks for contents without a
 * record, which no act leaves behind; those older than a day are counted and removed.
 */
@ApplicationScoped
class FileUpkeep implements Chore {

    private static final int AT_ONCE = 200;

    @Inject private AttachmentTable table;

    @Inject private Bearers bearers;

    @Inject private Filing filing;

    @Inject private Sweep sweep;

    @Inject private Clock clock;

    @Override
    public Plan plan() {
        return Plan.onOneNode("file.orphans", Duration.ofDays(1))
                .firstAfter(Duration.ofMinutes(12));
    }

    @Override
    public void work(Turn turn) {
        letGo(turn);
        sweep.byKey(
                turn,
                """
                select c.id from file_content c
                where c.made_at < ?
                    and not exists (select 1 from attachment a where a.content_id = c.id or a.small_id = c.id)
                order by c.id limit ?\
                """,
                List.of(clock.instant().minus(Duration.ofDays(1))),
                "delete from file_chunk where content_id in (%s)",
                "delete from file_content where id in (%s)");
    }

    private void letGo(Turn turn) {
        long last = 0;
        boolean more = true;
        while (more && turn.goesOn()) {
            List<AttachmentRow> rows = table.after(last, AT_ONCE);
            rows.stream()
                    .collect(Collectors.groupingBy(row -> row.record().kind()))
                    .forEach(this::letGo);
            more = rows.size() == AT_ONCE;
            last = rows.isEmpty() ? last : rows.getLast().id();
        }
    }

    private void letGo(String kind, List<AttachmentRow> rows) {
        Set<String> gone =
                bearers.gone(
                        kind, rows.stream().map(row -> row.record().key()).distinct().toList());
        rows.stream().filter(row -> gone.contains(row.record().key())).forEach(filing::forget);
    }
}
