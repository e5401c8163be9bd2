window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Liv Oosterling",
            "screen_name" : "liv_oosterling",
            "indices" : [
              "0",
              "1"
            ],
            "id_str" : "1392170185913278465",
            "id" : "1392170185913278465"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "45"
      ],
      "favorite_count" : "1",
      "id_str" : "2029565511565574147",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2029565511565574147",
      "possibly_sensitive" : false,
      "created_at" : "Thu Mar 05 14:31:40 +0000 2026",
      "favorited" : false,
      "full_text" : "@liv_oosterling Ja, nog 6 stoelen &amp; taart",
      "lang" : "nl",
      "in_reply_to_status_id_str" : "2029562597287657474",
      "in_reply_to_status_id" : "2029562597287657474",
      "in_reply_to_user_id" : "1392170185913278465",
      "in_reply_to_user_id_str" : "1392170185913278465",
      "in_reply_to_screen_name" : "liv_oosterling"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://stamgast.example\" rel=\"nofollow\">Stamgast</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "bokkafeen",
            "indices" : [
              "0",
              "1"
            ]
          }
        ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/BokKaFeEn1",
            "expanded_url" : "https://bokkafeen.example/quist",
            "display_url" : "bokkafeen.example/quist",
            "indices" : [
              "0",
              "1"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "75"
      ],
      "favorite_count" : "14",
      "id_str" : "2029558093108477953",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "2029558093108477953",
      "possibly_sensitive" : false,
      "created_at" : "Thu Mar 05 14:02:11 +0000 2026",
      "favorited" : false,
      "full_text" : "Signeeravond met Nora Quist — kom je? ☕📚 #bokkafeen https://t.co/BokKaFeEn1",
      "lang" : "nl"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "59"
      ],
      "favorite_count" : "0",
      "id_str" : "2029558464639926276",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2029558464639926276",
      "possibly_sensitive" : false,
      "created_at" : "Thu Mar 05 14:03:40 +0000 2026",
      "favorited" : false,
      "full_text" : "Voor wie het niet haalt: we zetten de lezing ook op papier.",
      "lang" : "nl",
      "in_reply_to_status_id_str" : "2029558093108477953",
      "in_reply_to_status_id" : "2029558093108477953",
      "in_reply_to_user_id" : "1290195699102650369",
      "in_reply_to_user_id_str" : "1290195699102650369",
      "in_reply_to_screen_name" : "bokkafeen"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "31"
      ],
      "favorite_count" : "0",
      "id_str" : "2029122678551478280",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2029122678551478280",
      "possibly_sensitive" : false,
      "created_at" : "Wed Mar 04 09:12:00 +0000 2026",
      "favorited" : false,
      "full_text" : "De leesclub begint om acht uur.",
      "lang" : "nl",
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "2029119657604022279",
            "2029122678551478280"
          ],
          "editableUntil" : "2026-03-04T10:00:00.000Z",
          "editsRemaining" : "4",
          "isEditEligible" : true
        }
      }
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "32"
      ],
      "favorite_count" : "0",
      "id_str" : "2029119657604022279",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2029119657604022279",
      "possibly_sensitive" : false,
      "created_at" : "Wed Mar 04 09:00:00 +0000 2026",
      "favorited" : false,
      "full_text" : "De leesclub begint om zeven uur.",
      "lang" : "nl",
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "2029119657604022279",
            "2029122678551478280"
          ],
          "editableUntil" : "2026-03-04T10:00:00.000Z",
          "editsRemaining" : "4",
          "isEditEligible" : true
        }
      }
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Nora Quist",
            "screen_name" : "noraquist",
            "indices" : [
              "0",
              "1"
            ],
            "id_str" : "1200000000000000017",
            "id" : "1200000000000000017"
          },
          {
            "name" : "Boekhandel Bokkafeen",
            "screen_name" : "bokkafeen",
            "indices" : [
              "0",
              "1"
            ],
            "id_str" : "1290195699102650369",
            "id" : "1290195699102650369"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "148"
      ],
      "favorite_count" : "0",
      "id_str" : "2029829336986550277",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2029829336986550277",
      "possibly_sensitive" : false,
      "created_at" : "Fri Mar 06 08:00:01 +0000 2026",
      "favorited" : false,
      "full_text" : "RT @noraquist: Wat een zaal vol lezers gisteren bij @bokkafeen. Ik kreeg vragen waar ik nu nog over nadenk, en dat is het mooiste wat een avond kan…",
      "lang" : "nl"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/CiTaAt0001",
            "expanded_url" : "https://twitter.com/liv_oosterling/status/2029850000000000001",
            "display_url" : "twitter.com/liv_oosterling/status/2029850000000000001",
            "indices" : [
              "0",
              "1"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "50"
      ],
      "favorite_count" : "0",
      "id_str" : "2029851982033846278",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2029851982033846278",
      "possibly_sensitive" : false,
      "created_at" : "Fri Mar 06 09:30:00 +0000 2026",
      "favorited" : false,
      "full_text" : "Mooi verslag, dank je wel! https://t.co/CiTaAt0001",
      "lang" : "nl"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [
          {
            "url" : "https://t.co/LanGeR0001",
            "expanded_url" : "https://twitter.com/i/web/status/2029859553171996681",
            "display_url" : "twitter.com/i/web/status/2029859553171996681",
            "indices" : [
              "0",
              "1"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "0",
      "id_str" : "2029859553171996681",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2029859553171996681",
      "possibly_sensitive" : false,
      "created_at" : "Fri Mar 06 10:00:05 +0000 2026",
      "favorited" : false,
      "full_text" : "Gisteravond lazen we met z'n dertigen uit De stille kade, en na afloop bleef bijna iedereen zitten om te vragen hoe… https://t.co/LanGeR0001",
      "lang" : "nl"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/bokkafeen/status/2030237019141046282/photo/1",
            "url" : "https://t.co/FoTo000001",
            "media_url" : "http://pbs.twimg.com/media/Etalage1.jpg",
            "media_url_https" : "https://pbs.twimg.com/media/Etalage1.jpg",
            "id_str" : "1",
            "id" : "1",
            "type" : "photo",
            "display_url" : "pic.twitter.com/x",
            "sizes" : { }
          }
        ]
      },
      "display_text_range" : [
        "0",
        "44"
      ],
      "favorite_count" : "0",
      "id_str" : "2030237019141046282",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2030237019141046282",
      "possibly_sensitive" : false,
      "created_at" : "Sat Mar 07 11:00:00 +0000 2026",
      "favorited" : false,
      "full_text" : "De etalage is klaar. https://t.co/FoTo000001",
      "lang" : "nl",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/bokkafeen/status/2030237019141046282/photo/1",
            "url" : "https://t.co/FoTo000001",
            "media_url" : "http://pbs.twimg.com/media/Etalage1.jpg",
            "media_url_https" : "https://pbs.twimg.com/media/Etalage1.jpg",
            "id_str" : "1",
            "id" : "1",
            "type" : "photo",
            "display_url" : "pic.twitter.com/x",
            "sizes" : { }
          }
        ]
      }
    }
  }
]