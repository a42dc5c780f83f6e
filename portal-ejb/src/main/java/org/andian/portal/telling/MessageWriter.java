package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.alarm.Level;
import org.andian.portal.outbox.Mail;
import org.andian.portal.outbox.MailAddress;
import org.andian.portal.outbox.Outbox;
import org.andian.portal.outbox.Outbox.Haste;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes messages in the caller's transaction, each with its letter in the outbox. A message that
 * is there already makes the transaction fail: what is told is told once.
 */
@ApplicationScoped
class MessageWriter {

    private static final String HOOK = "hook:1";

    /** An alarm's message: of what, since when, why. */
    record Cause(AlarmFacts alarm, long round, AlarmWording.Why why, Instant now) {}

    /**
     * Many alarms that somebody was told of by one message.
     *
     * @param count of them by now
     * @param isWide in the district, else in the premises
     */
    record Many(long round, ChainStep step, String person, long count, boolean isWide) {}

    /** What goes to whom by which way; the address is empty where the way knows it. */
    record Letter(ChainStep step, Recipient to, Way way, String address) {}

    @Inject private MessageTable table;

    @Inject private Outbox outbox;

    @Inject private Ways ways;

    @Inject private Event<MessagesWritten> written;

    /**
     * Whom the ways do not reach is passed over, and no address is written to twice.
     *
     * @return how many messages can arrive; where that is none, a row says so
     */
    public int write(Cause cause, ChainStep step, List<Recipient> people, Collection<Way> by) {
        int reached = 0;
        Set<String> addresses = new HashSet<>();
        for (Recipient one : people) {
            for (Way way : EnumSet.copyOf(by)) {
                String address = one.address(way);
                boolean isNew = way == Way.INBOX || addresses.add(way + " " + address);
                if (address != null && isNew && put(cause, new Letter(step, one, way, address))) {
                    reached++;
                }
            }
        }
        if (reached == 0) {
            nobody(cause, step);
        }
        return reached;
    }

    /**
     * To everybody who has been told since the alarm was last over, once by each way he was told:
     * in this round, before it rose, or by urging.
     */
    public void again(Cause cause) {
        Map<List<Object>, Letter> letters = new LinkedHashMap<>();
        table.told(cause.alarm().id())
                .forEach(
                        letter ->
                                letters.putIfAbsent(
                                        List.of(letter.to().person(), letter.way()), letter));
        letters.values().forEach(letter -> put(cause, letter));
    }

    /**
     * One message to one person about many alarms, in words of its own.
     *
     * @param addresses written to already, to which those of this message are added
     * @return how many of the ways lead to him
     */
    public int writeOne(
            Cause cause,
            StepRule rule,
            Recipient to,
            AlarmWording.Words words,
            Set<String> addresses) {
        int reached = 0;
        for (Way way : EnumSet.copyOf(rule.ways())) {
            String address = to.address(way);
            boolean isNew = way == Way.INBOX || addresses.add(way + " " + address);
            if (address != null
                    && isNew
                    && put(cause, new Letter(rule.step(), to, way, address), words)) {
                reached++;
            }
        }
        return reached;
    }

    /**
     * That many alarms are over, to whom was told of them by one message, by the same ways.
     *
     * @param many of that message
     */
    public void endMany(Cause cause, Many many) {
        table.toldAsOne(cause.alarm().id(), many)
                .forEach(
                        letter ->
                                put(
                                        cause,
                                        letter,
                                        AlarmWording.in(letter.to().language())
                                                .ofManyCleared(
                                                        cause.alarm(),
                                                        many.count(),
                                                        many.isWide())));
    }

    /** Another system, where one is set. */
    public void tellSystems(Cause cause) {
        if (ways.isReady(Way.HOOK)) {
            Recipient system = new Recipient(HOOK, "", null, null, null, "zh");
            put(cause, new Letter(ChainStep.ENTERPRISE, system, Way.HOOK, ""));
        }
    }

    /**
     * @return whether it can arrive
     */
    private boolean put(Cause cause, Letter letter) {
        return put(
                cause,
                letter,
                AlarmWording.in(letter.to().language()).of(cause.alarm(), cause.why()));
    }

    private boolean put(Cause cause, Letter letter, AlarmWording.Words words) {
        boolean ready = ways.isReady(letter.way());
        Long outboxId = ready && letter.way() != Way.INBOX ? send(cause, letter, words) : null;
        MessageState state =
                letter.way() == Way.INBOX
                        ? MessageState.DELIVERED
                        : ready ? MessageState.WAITING : MessageState.UNSET;
        table.add(cause, letter, words, state, outboxId);
        if (letter.way() == Way.INBOX) {
            written.fire(new MessagesWritten());
            push(cause, letter, words);
        }
        return ready;
    }

    /** To whoever lets himself be told in a browser too; that nobody else was is no matter. */
    private void push(Cause cause, Letter letter, AlarmWording.Words words) {
        if (ways.hasBrowser(letter.to().accountId())) {
            put(cause, new Letter(letter.step(), letter.to(), Way.PUSH, ""), words);
        }
    }

    private void nobody(Cause cause, ChainStep step) {
        table.add(
                cause,
                new Letter(step, new Recipient("-", "", null, null, null, "zh"), Way.NONE, null),
                new AlarmWording.Words("", ""),
                MessageState.NOBODY,
                null);
    }

    private long send(Cause cause, Letter letter, AlarmWording.Words words) {
        return switch (letter.way()) {
            case MAIL ->
                    outbox.add(
                            new Mail(
                                    new MailAddress(letter.address()),
                                    words.subject(),
                                    words.text(),
                                    null),
                            haste(cause));
            default ->
                    outbox.add(
                            letter.way().kind(),
                            LetterText.of(
                                    cause, letter.to(), letter.way(), letter.address(), words),
                            haste(cause));
        };
    }

    private static Haste haste(Cause cause) {
        return cause.alarm().severity() == Level.ALARM && cause.why().occasion() != Occasion.CLEARED
                ? Haste.DANGER
                : Haste.USUAL;
    }
}
