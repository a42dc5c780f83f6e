/**
 * Decides which files are taken, what becomes of pictures, and how long contents are kept: each
 * once, in the database, until the last record that bears it lets go. Who may see, add or remove
 * files of a record, the room says that owns the record.
 */
package org.andian.portal.file;
