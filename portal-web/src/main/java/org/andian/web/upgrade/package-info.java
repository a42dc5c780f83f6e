/**
 * Shows what upgrades have set aside and which rows have lost their parent, on a page and by REST.
 */
package org.andian.web.upgrade;
