<?php
/**
 * Plugin Name:       Samverkan
 * Description:       Shows what Swedish municipalities do together, from a samverkan service: a block and a shortcode.
 * Version:           1.0.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * Author:            samverkan
 * License:           MIT
 * Text Domain:       samverkan
 * Domain Path:       /languages
 * Samverkan API:     1
 */

namespace Samverkan;

defined( 'ABSPATH' ) || exit;

const VERSION = '1.0.0';

/** The major version of the service's API and fragments that this plugin needs: `apiVersion` in /api/v1/api-info. */
const API_MAJOR_VERSION = 1;

const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/service.php';
require __DIR__ . '/includes/sanitize.php';
require __DIR__ . '/includes/copies.php';
require __DIR__ . '/includes/fragment.php';
require __DIR__ . '/includes/view.php';
require __DIR__ . '/includes/choices.php';
require __DIR__ . '/includes/block.php';
