package org.andian.portal.telling;

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
            case HOOK, NONE -> null;
        };
    }
}
