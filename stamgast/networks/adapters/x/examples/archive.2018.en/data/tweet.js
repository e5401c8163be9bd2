window.YTD.tweet.part0 = [ {
    "retweeted" : false,
    "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
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
      "symbols" : [],
      "user_mentions" : [],
      "urls" : []
    },
    "display_text_range" : [
      "0",
      "59"
    ],
    "favorite_count" : "5",
    "id_str" : "1037702504961277953",
    "truncated" : false,
    "retweet_count" : "0",
    "id" : "1037702504961277953",
    "possibly_sensitive" : false,
    "created_at" : "Thu Sep 06 14:02:11 +0000 2018",
    "favorited" : false,
    "full_text" : "Signing evening with Nora Quist: are you coming? #bokkafeen",
    "lang" : "en"
  },
  {
    "retweeted" : false,
    "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
    "entities" : {
      "hashtags" : [],
      "symbols" : [],
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
      "urls" : []
    },
    "display_text_range" : [
      "0",
      "37"
    ],
    "favorite_count" : "0",
    "id_str" : "1037709922923446274",
    "truncated" : false,
    "retweet_count" : "0",
    "id" : "1037709922923446274",
    "possibly_sensitive" : false,
    "created_at" : "Thu Sep 06 14:31:40 +0000 2018",
    "favorited" : false,
    "full_text" : "@liv_oosterling Yes, six chairs left!",
    "lang" : "en",
    "in_reply_to_status_id_str" : "1037707009140457477",
    "in_reply_to_status_id" : "1037707009140457477",
    "in_reply_to_user_id" : "1392170185913278465",
    "in_reply_to_user_id_str" : "1392170185913278465",
    "in_reply_to_screen_name" : "liv_oosterling"
  }
]