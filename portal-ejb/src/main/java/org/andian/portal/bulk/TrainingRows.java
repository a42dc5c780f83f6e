package org.andian.portal.bulk;

import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerPlace;
import org.andian.portal.workorder.training.NewTraining;
import org.andian.portal.workorder.training.Trainings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Rows that become trainings. */
final class TrainingRows extends NumberedRows<NewTraining> {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);
    private static final int MOST_PEOPLE = 10_000;

    private final Trainings trainings;
    private final Map<String, LedgerPlace> reached;

    TrainingRows(Asked asked, Trainings trainings, Map<String, LedgerPlace> reached) {
        super(asked, LedgerKind.TRAINING);
        this.trainings = trainings;
        this.reached = reached;
    }

    @Override
    public Line<NewTraining> read(Examined row) {
        String no = number(row);
        String code = premises(row, reached);
        LocalDate held = past(row, "held", today());
        String subject = row.text("subject", text -> training("X", ANY_DAY, text, "-", 1, null));
        String trainer = row.text("trainer", text -> training("X", ANY_DAY, "-", text, 1, null));
        String names = row.text("names", text -> training("X", ANY_DAY, "-", "-", 1, text));
        Integer people = few(row, "people", MOST_PEOPLE);
        if (people != null && people == 0) {
            row.wrong("people", CellFault.INVALID);
        }
        return made(row, no, code, () -> training(code, held, subject, trainer, people, names));
    }

    private static NewTraining training(
            String code, LocalDate held, String subject, String trainer, int people, String names) {
        return new NewTraining(code, held, subject, trainer, people, names, false, false);
    }

    @Override
    List<?> said(NewTraining item) {
        return Arrays.asList(
                item.heldOn(), item.subject(), item.trainer(), item.people(), item.names());
    }

    @Override
    long write(NewTraining item) {
        return trainings.record(scope(), item);
    }
}
