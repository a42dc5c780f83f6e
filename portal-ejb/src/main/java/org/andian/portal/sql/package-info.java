/** Runs the portal's own SQL in the caller's transaction; knows no table. */
package org.andian.portal.sql;
