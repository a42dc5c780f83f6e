/**
 * What the migrations of a new build found in an older database that its keys do not allow: rows
 * moved out, mended or added, for the system administrator to look at. Decides nothing about them:
 * the migrations have done that.
 */
package org.andian.portal.upgrade;
