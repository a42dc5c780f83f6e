/**
 * Long exports: takes orders, writes a few at a time beside other work, tells how far they are,
 * lets their owner cancel and fetch them, and forgets them after a day. What stands in a file is
 * decided by the room that orders it. The file is kept on the node that wrote it.
 */
package org.andian.portal.export;
