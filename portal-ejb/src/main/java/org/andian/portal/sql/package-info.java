/** Runs the portal's own SQL in the caller's transaction, or in one of its own; knows no table. */
package org.andian.portal.sql;
