package org.andian.launcher.database;

/**
 * The accounts of the embedded database, made or corrected at every start. One statement a line, as
 * an init-file wants it. The passwords are generated hexadecimal text and need no escaping.
 *
 * <p>The portal's account may read its database; what it may write the owner's account grants table
 * by table after migrating. An older build had granted it everything: that is revoked, after a
 * grant since there must be something to revoke.
 */
final class AccountsSql {

    private AccountsSql() {}

    /**
     * @return one statement a line; to be kept where nobody else reads it, since the passwords
     *     stand in it
     */
    static String text(String root, String owner, String portal, String broker) {
        return """
        CREATE DATABASE IF NOT EXISTS portal CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
        CREATE USER IF NOT EXISTS 'root'@'localhost', 'root'@'127.0.0.1';
        CREATE USER IF NOT EXISTS 'owner'@'127.0.0.1', 'portal'@'127.0.0.1', 'broker'@'127.0.0.1';
        ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s', 'root'@'127.0.0.1' IDENTIFIED BY '%1$s';
        ALTER USER 'owner'@'127.0.0.1' IDENTIFIED BY '%2$s';
        ALTER USER 'portal'@'127.0.0.1' IDENTIFIED BY '%3$s', 'broker'@'127.0.0.1' IDENTIFIED BY '%4$s';
        GRANT ALL ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
        GRANT ALL ON portal.* TO 'owner'@'127.0.0.1' WITH GRANT OPTION;
        GRANT SELECT ON portal.* TO 'portal'@'127.0.0.1';
        REVOKE ALL ON portal.* FROM 'portal'@'127.0.0.1';
        GRANT SELECT ON portal.* TO 'portal'@'127.0.0.1';
        DELETE FROM mysql.global_priv WHERE User IN ('root', '') AND Host NOT IN ('localhost', '127.0.0.1');
        FLUSH PRIVILEGES;
        """
                .formatted(root, owner, portal, broker);
    }
}
