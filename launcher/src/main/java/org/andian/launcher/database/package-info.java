/**
 * Runs the MariaDB that comes in the Maven jar: unpacks, installs, starts and stops it and keeps
 * its accounts. Tables are none of its business; the portal's own migrations make them.
 */
package org.andian.launcher.database;
