package org.andian.portal.telling;

import org.andian.portal.outbox.MailAddress;
import org.andian.portal.sql.Row;
import org.andian.portal.telling.contact.BodiesThere;
import org.andian.portal.telling.contact.Mobile;

/**
 * Somebody to be told.
 *
 * @param person what he is known by, such as {@code account:7}, or {@code account:7/1} where he is
 *     entered twice
 * @param who his name as it is shown
 * @param accountId whose inbox, null for none
 * @param phone of a mobile phone, null for none
 * @param mail null for none
 * @param language {@code zh} or {@code en}
 */
record Recipient(
        String person, String who, Long accountId, String phone, String mail, String language) {

    /** Another entry of the same person, with ways of its own; his inbox has the first. */
    Recipient beside(int others) {
        return new Recipient(person + "/" + others, who, null, phone, mail, language);
    }

    /** What stands on the letter; null where this way does not lead to him. */
    String address(Way way) {
        return switch (way) {
            case INBOX -> accountId == null ? null : "";
            case MAIL -> mail;
            case SMS -> phone;
            case WECOM, DINGTALK, FEISHU -> person.equals(robot(way)) ? "" : null;
            case PUSH, HOOK, NONE -> null;
        };
    }

    /** What a rota knows him by, whichever of his entries this is. */
    String owner() {
        int second = person.indexOf('/');
        return second < 0 ? person : person.substring(0, second);
    }

    /** The group a robot speaks in; of no person. */
    static Recipient ofRobot(Way way) {
        return new Recipient(robot(way), way.kind(), null, null, null, "zh");
    }

    /** Somebody as his own account has him. */
    static Recipient ofAccount(Row row) {
        return new Recipient(
                BodiesThere.ACCOUNT + row.number("id"),
                row.text("name"),
                row.number("id"),
                Mobile.of(row.text("phone")),
                mail(row.text("mail")),
                row.text("language"));
    }

    /** Somebody as others have written him down; his account adds what they have not. */
    static Recipient ofContact(Row row, String of) {
        Long account = row.numberOrNull("account_id");
        String phone = Mobile.of(row.text("phone"));
        String mail = mail(row.text("mail"));
        return new Recipient(
                account == null ? of + row.number("id") : BodiesThere.ACCOUNT + account,
                row.text("name"),
                account,
                phone == null ? Mobile.of(row.text("account_phone")) : phone,
                mail == null ? mail(row.text("account_mail")) : mail,
                row.text("language"));
    }

    /** Nobody but a number is known. */
    static Recipient ofNumber(String of, Row row, String name, String phone) {
        String who = row.text(name);
        return new Recipient(
                of + row.number("id"),
                who == null ? row.text(phone) : who,
                null,
                Mobile.of(row.text(phone)),
                null,
                "zh");
    }

    private static String mail(String address) {
        return MailAddress.isValid(address) ? address : null;
    }

    private static String robot(Way way) {
        return "robot:" + way.kind();
    }
}
