<?php
// In the PHP of a page: require 'samverkan.php'; echo samverkan('https://samverkan.example/fragments/overview');
// Needs PHP's cURL (Debian: apt-get install php-curl) and a folder that PHP may write to and visitors cannot reach:
// sudo install --directory --owner=www-data --group=www-data --mode=750 /var/cache/samverkan-php
//
// To test it in the folder of this file: show the fragment, then the copies, then the copy without a network.
//
//   sudo -u www-data php -r "require 'samverkan.php'; echo samverkan('https://samverkan.example/fragments/overview');"
//   sudo ls -l /var/cache/samverkan-php; sudo sh -c 'rm /var/cache/samverkan-php/*.lock'
//   sudo unshare --net runuser -u www-data -- php -r "require 'samverkan.php'; echo samverkan('https://samverkan.example/fragments/overview');"

const SAMVERKAN_FOLDER = '/var/cache/samverkan-php';

/** The fragment at an address: fetched every five minutes, otherwise the last good copy, otherwise a link. */
function samverkan(string $address): string
{
    $copy = SAMVERKAN_FOLDER . '/' . hash('sha256', $address) . '.html';
    // One visitor at a time fetches, for at most two seconds. After a failure nobody does for a minute.
    $lock = fopen("$copy.lock", 'c+');
    if ($lock !== false && flock($lock, LOCK_EX | LOCK_NB)) {
        if (time() >= (int) stream_get_contents($lock)) {
            $fragment = samverkan_fetch($address);
            if ($fragment !== null && file_put_contents("$copy.new", $fragment) === strlen($fragment)) {
                rename("$copy.new", $copy);
            }
            ftruncate($lock, 0);
            rewind($lock);
            fwrite($lock, (string) (time() + ($fragment === null ? 60 : 300)));
        }
        fclose($lock);
    }
    $shown = is_file($copy) ? file_get_contents($copy) : false;
    return $shown !== false ? $shown : '<p><a href="https://samverkan.example/">Samverkan</a></p>';
}

/** A complete fragment from us, or null. cURL verifies the certificate and the length itself. */
function samverkan_fetch(string $address): ?string
{
    $isOurs = false;
    $curl = curl_init($address);
    curl_setopt_array($curl, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_PROTOCOLS => CURLPROTO_HTTPS,
        CURLOPT_CONNECTTIMEOUT_MS => 1000,
        CURLOPT_TIMEOUT_MS => 2000,
        CURLOPT_HEADERFUNCTION => function ($curl, $line) use (&$isOurs) {
            $isOurs = $isOurs || stripos($line, 'X-Samverkan-Release:') === 0;
            return strlen($line);
        },
    ]);
    $body = curl_exec($curl);
    $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    $isWhole = is_string($body) && preg_match('~</[a-z-]+>\s*$~', $body) === 1;
    return $status === 200 && $isOurs && $isWhole ? $body : null;
}
