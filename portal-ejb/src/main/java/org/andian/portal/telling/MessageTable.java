package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.List;

/** The messages as they are kept: each once, so that a second of the same is refused. */
@ApplicationScoped
class MessageTable {

    /** Of this alarm since it was last over; what never left is nothing to anybody. */
    private static final String TOLD =
            """
            select step, person, way, who, account_id, address, language from message m
            where alarm_id = ? and occasion not in ('CLEARED', 'FOLDED') and way not in ('NONE', 'PUSH')
              and state <> 'UNSET' and written_at > coalesce((select max(c.written_at) from message c
                where c.alarm_id = m.alarm_id and c.occasion = 'CLEARED' and c.round > 0), 0)
            order by id\
            """;

    private static final String MANY =
            """
            select step, person, way, who, account_id, address, language from message
            where alarm_id = ? and round = ? and step = ? and person = ? and occasion = 'FOLDED'
              and way <> 'PUSH' and state <> 'UNSET' order by id\
            """;

    @Inject private Sql sql;

    /** Whom and by which ways somebody was told of an alarm since it was last over. */
    public List<MessageWriter.Letter> told(long alarm) {
        return sql.list(TOLD, List.of(alarm), MessageTable::letter);
    }

    /** By which ways somebody was told of many by the message about that alarm. */
    public List<MessageWriter.Letter> toldAsOne(long alarm, MessageWriter.Many many) {
        return sql.list(
                MANY,
                List.of(alarm, many.round(), many.step().name(), many.person()),
                MessageTable::letter);
    }

    /**
     * @param outboxId null for what stays in the portal, or never leaves it
     */
    public void add(
            MessageWriter.Cause cause,
            MessageWriter.Letter letter,
            AlarmWording.Words words,
            MessageState state,
            Long outboxId) {
        sql.update(
                """
                insert into message (alarm_id, round, occasion, step, person, way, who, account_id, address, language,
                  severity, subject, words, written_at, outbox_id, state, handed_at, premises_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                cause.alarm().id(),
                cause.round(),
                cause.why().occasion().name(),
                letter.step().name(),
                letter.to().person(),
                letter.way().name(),
                letter.to().who(),
                letter.to().accountId(),
                letter.address(),
                letter.to().language(),
                cause.alarm().severity().name(),
                words.subject(),
                words.text(),
                cause.now(),
                outboxId,
                state.name(),
                state == MessageState.DELIVERED ? cause.now() : null,
                cause.alarm().premisesId());
    }

    private static MessageWriter.Letter letter(Row row) {
        return new MessageWriter.Letter(
                ChainStep.valueOf(row.text("step")),
                new Recipient(
                        row.text("person"),
                        row.text("who"),
                        row.numberOrNull("account_id"),
                        null,
                        null,
                        row.text("language")),
                Way.valueOf(row.text("way")),
                row.text("address"));
    }
}
