package org.andian.portal.telling.contact;

import java.io.Serializable;

/**
 * Somebody a premises names for its alarms.
 *
 * @param post such as head of security, null for none
 * @param phone null for none
 * @param mail null for none
 * @param language {@code zh} or {@code en}
 * @param login of the account that is his, null for none
 * @param version as it was seen
 */
public record Contact(
        long id,
        String name,
        String post,
        String phone,
        String mail,
        String language,
        String login,
        int version)
        implements Serializable {

    private static final long serialVersionUID = 1;
}
