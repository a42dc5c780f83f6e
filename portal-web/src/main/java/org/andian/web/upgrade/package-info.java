/** Shows what upgrades have set aside, by REST. */
package org.andian.web.upgrade;
